// Random questions from a seed: dates where counting is hard, events that fit and events that do not.
import { addMonths, dayNumber, iso, lastSunday, parseDay } from './days.mjs';
import { dataRights, kinds, regimesOf, threeNations } from './question.mjs';

// mulberry32: a small generator whose whole state is one number.
export function randomFrom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

const borders = ['2018-05-25', '2019-08-14', '2019-08-15', '2026-02-04', '2026-02-05', '2026-06-18', '2026-06-19',
    '2005-01-01', '2015-09-22', '2018-01-01', '2005-09-01', '1991-11-01', '2014-01-01', '2028-12-31'].map(parseDay);

class Maker {
    constructor(seed, law) {
        this.random = randomFrom(seed);
        this.holidays = threeNations.flatMap((nation) => [...law.calendars[nation].holidays]);
        this.rights = Object.keys(regimesOf);
    }
    below(limit) { return Math.floor(this.random() * limit); }
    oneOf(list) { return list[this.below(list.length)]; }
    chance(percent) { return this.random() * 100 < percent; }
    between(from, to) { return from + this.below(to - from + 1); }

    // A day on which a count begins: ordinary, near a month's end, so that it ends near a holiday, near a border.
    origin() {
        const year = this.chance(80) ? this.between(2024, 2027) : this.between(2013, 2030);
        switch (this.below(6)) {
        case 0: return dayNumber(year, this.between(1, 12), 1) - this.between(-1, 4);
        case 1: return addMonths(this.oneOf(this.holidays), this.oneOf([-1, -3, -6])) + this.between(-3, 3);
        case 2: return this.oneOf(this.holidays) - this.oneOf([0, 1, 28, 29, 30, 31]) + this.between(-1, 1);
        case 3: return this.oneOf(borders) + this.between(-2, 2);
        case 4: return lastSunday(year, this.oneOf([3, 10])) + this.between(-5, 2);
        default: return dayNumber(year, this.between(1, 12), this.between(1, 28));
        }
    }

    dayAfter(origin) {
        switch (this.below(8)) {
        case 0: return origin;
        case 1: return addMonths(origin, this.oneOf([1, 3])) + this.between(-2, 3);
        case 2: return origin - this.between(1, 20);
        case 3: return origin + this.between(20, 50);
        default: return origin + this.between(0, 34);
        }
    }

    event(kind, day) {
        const clock = kind === 'aware' ? 70 : 2;
        const time = this.chance(clock) ? `T${String(this.below(24)).padStart(2, '0')}:${this.oneOf(['00', '01', '30', '59'])}` : '';
        return { kind, day: `${iso(day)}${time}` };
    }

    // Stories that belong together, so that most questions are about something that happens.
    story(origin) {
        const day = this.dayAfter(origin);
        const later = day + this.oneOf([0, 0, 1, 3, 7, 15, 40]);
        switch (this.below(9)) {
        case 0: return [this.event('clarification-asked', day), this.event('clarification-answered', later)];
        case 1: return [this.event('clarification-asked', day)];
        case 2: return [this.event('id-asked', day), this.event('id-received', later)];
        case 3: return [this.event(this.oneOf(['id-asked', 'id-received', 'authority-received']), day)];
        case 4: return [this.event('fee-asked', day), this.event(this.oneOf(['fee-paid', 'fee-withdrawn']), later + this.oneOf([0, 0, 60, 90]))];
        case 5: return [this.event('fee-asked', day)];
        case 6: return [this.event('extension-notice', day)];
        case 7: return [this.event('extension-notice-without-reasons', day)];
        default: return [this.event(this.oneOf(kinds), day)];
        }
    }

    beginning(right, origin) {
        const events = [];
        if (this.chance(5)) events.push(this.event('draft', origin - 3));
        if (right === 'breach-report') return [this.event(this.chance(90) ? 'aware' : 'received', origin)];
        if (['judicial-review', 'compensation'].includes(right))
            return [this.event(this.oneOf(['grounds-arose', 'grounds-arose', 'decision-sent', 'received']), origin)];
        if (right === 'foi-appeal') return [this.event(this.chance(80) ? 'decision-sent' : 'received', origin)];
        if (right.endsWith('review') && this.chance(30)) events.push(this.event('decision-sent', origin - this.between(0, 70)));
        if (right === 'regulator-complaint' && this.chance(40)) return [this.event('decision-sent', origin)];
        if (this.chance(97)) events.push(this.event(this.oneOf(['received', 'received', 'received', 'received', 'sent', 'sent-by-email']), origin));
        if (this.chance(3)) events.push(this.event('received', origin + this.between(-3, 3)));
        return events;
    }

    spoil(question) {
        const event = this.oneOf(question.events);
        if (event) event.day = this.oneOf(['2026-02-31', '2026-13-01', '2025-02-29', '2026-04-31', '2026-00-10', '03/04/2026']);
    }

    question() {
        const right = this.chance(55) ? this.oneOf([...dataRights, 'access', 'access', 'access', 'foi', 'eir', 'foisa']) : this.oneOf(this.rights);
        const origin = this.origin();
        const events = this.beginning(right, origin);
        for (let more = this.oneOf([0, 1, 1, 2, 2, 3, 4]); more > 0; --more) events.push(...this.story(origin));
        const question = { right, nation: this.oneOf([...threeNations, 'unknown']), today: iso(this.today(origin)), events };
        if (this.chance(90)) question.regime = this.oneOf(regimesOf[right]);
        if (this.chance(1)) question.regime = this.oneOf(['uk-gdpr', 'foi', 'eisr', 'intelligence']);
        if (this.chance(10)) question.events.sort(() => this.random() - 0.5);
        if (this.chance(0.5)) this.spoil(question);
        return question;
    }

    today(origin) {
        return this.chance(20) ? this.dayAfter(origin) : origin + this.between(-10, 130);
    }
}

export function* questions(count, seed, law) {
    const maker = new Maker(seed, law);
    for (let made = 0; made < count; ++made) yield maker.question();
}
