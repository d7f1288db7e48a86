// Requests about personal data: deadlines.md §3, law.md tl-gdpr-*, tl-le-*, tl-intel.
import { addMonths, parseDay } from './days.mjs';

export const endings = new Set(['answered-full', 'answered-part', 'refused', 'withdrawn', 'closed']);

// One telling of the events, under one calendar, strictly or generously.
class Walk {
    constructor(matter, rules, generous) {
        const { right, law, received, today, events, warn } = matter;
        Object.assign(this, { right, law, received, today, events, warn, rules, generous });
        this.calendar = law.calendars[matter.nation];
        this.start = received;
        this.pauses = [];
        this.reasons = matter.receipt();
        this.waitsFor = { identity: false, fee: false };
        this.everAsked = { identity: false, fee: false };
        this.questions = 0;
        this.extended = false;
        this.ended = null;
        const dayAfter = rules['day-after'] !== undefined;
        const still = !rules['day-after-until'] || received <= parseDay(rules['day-after-until']);
        this.shift = generous && dayAfter && still ? 1 : 0;
    }

    counts(ground) { return ground === 'statute' || (ground === 'practice' && this.generous); }
    get pauseOpen() { return this.pauses.some((pause) => pause.to === null); }
    get waiting() { return this.waitsFor.identity || this.waitsFor.fee; }
    get open() { return this.waiting || this.pauseOpen; }

    daysLeftOut() {
        const days = new Set();
        for (const { from, to } of this.pauses)
            for (let day = from; day <= (to ?? Math.max(this.today, from)); ++day)
                if (this.generous || day >= this.start) days.add(day);
        return days.size;
    }

    length(months) {
        return this.calendar.roll(addMonths(this.start + this.shift, months) + this.daysLeftOut());
    }
    get firstEnd() { return this.length(this.law.period('answer', this.received)); }
    get due() { return this.extended ? this.length(this.law.period('answer-extended', this.received)) : this.firstEnd; }

    isTooLate(day) { return !this.open && day > this.due; }

    // Which of the two is `what`: 'identity' or 'fee'. A question of either holds the period back until it is settled.
    asked(what, day) {
        this.warn(what === 'identity' ? 'identity-needs-doubt' : 'fee-needs-reason');
        if (!this.counts(this.rules.identity)) return this.warn('regulators-practice');
        this.everAsked[what] = true;
        if (this.isTooLate(day)) return this.warn('asked-too-late');
        this.waitsFor[what] = true;
        return undefined;
    }

    // What was sent without a question before it counts as well: it may have been asked for by telephone.
    settled(what, day) {
        if (!this.counts(this.rules.identity)) return this.warn('regulators-practice');
        if (!this.waitsFor[what] && this.everAsked[what]) return undefined;
        this.waitsFor[what] = false;
        this.startsAgain(what, day);
        return undefined;
    }

    startsAgain(rule, day) {
        if (day <= this.start) return;
        this.start = day;
        this.reasons.push([rule, day]);
    }

    clarificationAsked(day) {
        if (this.right !== 'access' || this.rules.pause === 'none') return this.warn('no-pause-for-this-right');
        if (!this.counts(this.rules.pause)) return this.warn('regulators-practice');
        if (++this.questions > 1) this.warn('several-pauses');
        if (this.pauseOpen) return undefined;
        if (this.isTooLate(day)) return this.warn('asked-too-late');
        if (this.extended && !this.open && day > this.firstEnd) {
            this.warn('pause-in-the-extension');
            if (!this.generous) return undefined;
        }
        if (!this.open && this.due - day <= this.law.period('last-minute', day)) this.warn('asked-at-the-last-minute');
        this.pauses.push({ from: day, to: null });
        return undefined;
    }

    clarificationAnswered(day) {
        const open = this.pauses.find((pause) => pause.to === null);
        if (!open) return;
        open.to = day;
        this.reasons.push(['pause', day]);
    }

    extensionNotice(day, reasons) {
        if (this.rules.extension === 'none') return this.warn('no-extension-in-this-rule-set');
        if (!reasons) return this.warn('extension-without-reasons');
        if (this.extended) return this.warn('extended-twice');
        if (!this.open && day > this.firstEnd) return this.warn('extension-late');
        this.extended = true;
        this.reasons.push(['extension-notice', day]);
        return undefined;
    }

    take(event) {
        const { kind, day } = event;
        switch (kind) {
        case 'id-asked': return this.asked('identity', day);
        case 'id-received': return this.settled('identity', day);
        case 'fee-asked': return this.asked('fee', day);
        case 'fee-paid': return this.settled('fee', day);
        case 'fee-withdrawn': this.waitsFor.fee = false; return undefined;
        case 'clarification-asked': return this.clarificationAsked(day);
        case 'clarification-answered': return this.clarificationAnswered(day);
        case 'authority-received':
            if (day > this.start) this.warn('authority-is-the-regulators-view');
            if (this.generous) this.startsAgain('authority', day);
            return undefined;
        case 'extension-notice': return this.extensionNotice(day, true);
        case 'extension-notice-without-reasons': return this.extensionNotice(day, false);
        default:
            if (endings.has(kind)) this.ended = event;
            return undefined;
        }
    }

    // The way from the start to the day, once everything has been told.
    conclude() {
        for (const { from, to } of this.pauses) if (to === null) this.reasons.push(['pause-open', from]);
        if (this.shift > 0) this.reasons.push(['day-after', this.start + 1]);
        const months = this.law.period(this.extended ? 'answer-extended' : 'answer', this.received);
        const nominal = addMonths(this.start + this.shift, months);
        this.reasons.push(['months', nominal]);
        const longer = nominal + this.daysLeftOut();
        if (longer !== nominal) this.reasons.push(['days-left-out', longer]);
        if (this.due !== longer) this.reasons.push(['rest-day', this.due]);
    }

    run() {
        for (const event of this.events) {
            if (event.day < this.received) continue;
            this.take(event);
            if (this.ended !== null) break;
        }
        this.conclude();
        if (this.shift > 0) this.warn('two-ways-of-counting');
        if (this.pauses.some(({ from, to }) => to !== null && from < this.start)) this.warn('pause-before-the-start');
        return this;
    }
}

export function dataRight(matter) {
    const rules = matter.law.ruleSet(matter.regime, matter.received);
    const walks = [false, true].map((generous) => new Walk(matter, rules, generous).run());
    if (matter.right === 'automated-decision') matter.warn('counted-as-a-request');
    return {
        ruleSet: rules.id,
        received: matter.received,
        from: matter.received,
        earliest: Math.min(...walks.map((walk) => walk.due)),
        latest: walks.some((walk) => walk.open) ? null : Math.max(...walks.map((walk) => walk.due)),
        noticeBy: rules.extension === 'none' ? null : Math.min(...walks.map((walk) => walk.firstEnd)),
        extended: walks.every((walk) => walk.extended),
        paused: walks.some((walk) => walk.pauseOpen),
        waiting: walks.some((walk) => walk.waiting),
        ended: walks[0].ended,
        readings: walks.map(({ due, reasons }) => ({ due, reasons })),
    };
}
