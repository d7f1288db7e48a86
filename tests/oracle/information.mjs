// Requests for information and their reviews: deadlines.md §5, law.md tl-foi-*, tl-eir-*, tl-foisa-*, tl-eisr.
import { addMonths } from './days.mjs';
import { endings } from './data_rights.mjs';

// The act a question is really under: an information request to a Scottish authority is one under FOISA.
export const actOf = ({ right, regime }) => (regime === 'foi' ? 'foia' : right.startsWith('foisa') ? 'foisa' : regime);

const calendarOf = (act, law) => (act === 'foia' || act === 'eir' ? law.unitedKingdom : law.scottish);

class Count {
    constructor(matter, act, generous) {
        const { law, received, today, events, warn } = matter;
        Object.assign(this, { law, received, today, events, warn, act });
        this.calendar = calendarOf(act, matter.law);
        this.start = matter.received;
        this.asked = null; // a question open since
        this.fees = [];
        this.extended = false;
        this.ended = null;
        this.reasons = matter.receipt();
        // Holidays that came too late for a strict reader.
        this.worked = generous || !['foia', 'eir'].includes(act) ? []
            : law.lateHolidays.filter(({ proclaimed }) => received <= proclaimed).map(({ day }) => day);
        this.prefix = act === 'foia' ? 'foi' : act;
    }

    isLeftOut(day) {
        return this.fees.some(({ from, to }) => from <= day && day <= (to ?? Math.max(this.today, from)));
    }
    working(period) {
        const from = this.asked === null ? this.start : Math.max(this.today, this.asked);
        return this.calendar.working(from, this.law.period(period, this.received), (day) => this.isLeftOut(day),
            (day) => this.worked.includes(day));
    }
    get feeOpen() { return this.fees.some(({ to }) => to === null); }
    get firstEnd() { return this.working(`${this.prefix}-answer`); }
    get due() { return this.extended ? this.working(`${this.prefix}-answer-extended`) : this.firstEnd; }
    isTooLate(day) { return this.asked === null && !this.feeOpen && day > this.due; }

    feeAsked(day) {
        if (this.feeOpen) return;
        if (this.isTooLate(day)) this.warn('asked-too-late');
        else this.fees.push({ from: day, to: null });
    }
    feePaid(day) {
        const open = this.fees.find(({ to }) => to === null);
        if (!open) return;
        open.to = day;
        this.reasons.push(['fee-days', day]);
        if (day > this.lastDayToPay(open.from)) this.warn('fee-paid-too-late');
    }
    // The two acts let the months begin with the day of the notice.
    lastDayToPay(asked) {
        const time = this.law.period(`${this.prefix}-fee-payment`, asked);
        return this.act === 'foia' || this.act === 'foisa' ? addMonths(asked, time) - 1 : this.calendar.working(asked, time);
    }

    extensionNotice(day, reasons) {
        if (this.act === 'foisa') { this.warn('no-extension-in-this-rule-set'); return; }
        if (!reasons) { this.warn('extension-without-reasons'); return; }
        if (this.extended) { this.warn('extended-twice'); return; }
        if (this.asked !== null) return; // nothing runs that could be extended
        if (this.isTooLate(day)) { this.warn('extension-late'); return; }
        this.extended = true;
        this.reasons.push(['extension-notice', day]);
    }

    take(event) {
        const { kind, day } = event;
        switch (kind) {
        case 'clarification-asked':
            if (this.asked !== null) return;
            if (this.isTooLate(day)) this.warn('asked-too-late');
            else { // the count ends here, and its extension with it
                this.asked = day;
                this.extended = false;
            }
            return;
        case 'clarification-answered':
            if (this.asked === null) return;
            this.asked = null;
            this.start = day;
            this.reasons.push(['clarified', day]);
            return;
        case 'fee-asked': this.feeAsked(day); return;
        case 'fee-paid': this.feePaid(day); return;
        case 'fee-withdrawn': this.fees = this.fees.filter(({ to }) => to !== null); return;
        case 'extension-notice': this.extensionNotice(day, true); return;
        case 'extension-notice-without-reasons': this.extensionNotice(day, false); return;
        default: if (endings.has(kind)) this.ended = event;
        }
    }

    run() {
        for (const event of this.events) {
            if (event.day < this.received) continue;
            this.take(event);
            if (this.ended !== null) break;
        }
        if (this.asked !== null) this.reasons.push(['clarification-open', this.asked]);
        for (const { from, to } of this.fees) if (to === null) this.reasons.push(['fee-open', from]);
        this.reasons.push(['working-days', this.due]);
        const begun = this.asked === null ? this.start : Math.max(this.today, this.asked);
        if (this.worked.some((day) => begun < day && day <= this.due && !this.isLeftOut(day))) this.warn('proclaimed-late');
        return this;
    }
}

export function informationRequest(matter) {
    const act = actOf(matter);
    const rules = matter.law.ruleSet(act, matter.received);
    const [strict, count] = [false, true].map((generous) => new Count(matter, act, generous).run());
    const reasonable = act === 'foia' && count.extended;
    if (reasonable) matter.warn('regulators-view');
    const unsure = reasonable || count.asked !== null || count.feeOpen;
    return {
        ruleSet: rules.id,
        received: matter.received,
        from: matter.received,
        earliest: strict.due,
        latest: unsure ? null : count.due,
        noticeBy: act === 'foisa' ? null : strict.firstEnd,
        extended: strict.extended && count.extended,
        paused: count.asked !== null || count.feeOpen,
        ended: count.ended,
        readings: [strict, count].map(({ due, reasons }) => ({ due, reasons })),
    };
}

export function review(matter) {
    const act = actOf(matter);
    const rules = matter.law.ruleSet(act, matter.received ?? matter.decisionSent);
    const calendar = calendarOf(act, matter.law);
    const prefix = act === 'foia' ? 'foi' : act;
    const own = matter.decisionSent === null || !matter.law.has(`${prefix}-review-asking`, matter.decisionSent) ? null
        : calendar.working(matter.decisionSent, matter.law.period(`${prefix}-review-asking`, matter.decisionSent));
    const asking = own === null ? [] : [['review-asking', own]];
    if (matter.received === null)
        return { ruleSet: rules.id, from: matter.decisionSent, earliest: own, latest: own, ended: matter.endedBy('review-asked'),
            readings: [{ due: own, reasons: asking }] };
    if (own !== null && matter.received > own) matter.warn('review-asked-late');
    const working = (period) => calendar.working(matter.received, matter.law.period(period, matter.received));
    if (act === 'foia') matter.warn('code-not-statute');
    const readings = [`${prefix}-review`, act === 'foia' ? 'foi-review-longest' : `${prefix}-review`].map(working)
        .map((due) => ({ due, reasons: [...matter.receipt(), ...asking, ['working-days', due]] }));
    return {
        ruleSet: rules.id,
        received: matter.received,
        from: matter.received,
        earliest: readings[0].due,
        latest: readings[1].due,
        ended: matter.endedBy('review-answered'),
        readings,
    };
}
