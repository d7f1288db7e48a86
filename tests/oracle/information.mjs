// Requests for information and their reviews: deadlines.md §5, law.md tl-foi-*, tl-eir-*, tl-foisa-*, tl-eisr.
import { addMonths } from './days.mjs';
import { endings } from './data_rights.mjs';

// The act a question is really under: an information request to a Scottish authority is one under FOISA.
export const actOf = ({ right, regime }) => (regime === 'foi' ? 'foia' : right.startsWith('foisa') ? 'foisa' : regime);

const calendarOf = (act, law) => (act === 'foia' || act === 'eir' ? law.unitedKingdom : law.scottish);

class Count {
    constructor(matter, act) {
        const { law, received, today, events, warn } = matter;
        Object.assign(this, { law, received, today, events, warn, act });
        this.calendar = calendarOf(act, matter.law);
        this.start = matter.received;
        this.asked = null; // a question open since
        this.fees = [];
        this.extended = false;
        this.feeUnknown = false;
        this.ended = null;
        this.prefix = act === 'foia' ? 'foi' : act;
    }

    isLeftOut(day) {
        return this.fees.some(({ from, to }) => from <= day && day <= (to ?? Math.max(this.today, from)));
    }
    working(period) {
        const from = this.asked === null ? this.start : Math.max(this.today, this.asked);
        return this.calendar.working(from, this.law.period(period, this.received), (day) => this.isLeftOut(day));
    }
    get feeOpen() { return this.fees.some(({ to }) => to === null); }
    get firstEnd() { return this.working(`${this.prefix}-answer`); }
    get due() { return this.extended ? this.working(`${this.prefix}-answer-extended`) : this.firstEnd; }
    isTooLate(day) { return this.asked === null && !this.feeOpen && day > this.due; }

    feeAsked(day) {
        if (this.act !== 'foia') { this.feeUnknown = true; this.warn('fee-not-computed'); return; }
        if (this.feeOpen) return;
        if (this.isTooLate(day)) this.warn('asked-too-late');
        else this.fees.push({ from: day, to: null });
    }
    feePaid(day) {
        const open = this.fees.find(({ to }) => to === null);
        if (!open) return;
        open.to = day;
        if (day > addMonths(open.from, this.law.period('foi-fee-payment', open.from)) - 1) this.warn('fee-paid-too-late');
    }

    extensionNotice(day, reasons) {
        if (this.act === 'foisa') { this.warn('no-extension-in-this-rule-set'); return; }
        if (!reasons) { this.warn('extension-without-reasons'); return; }
        if (this.extended) { this.warn('extended-twice'); return; }
        if (this.asked !== null) return; // nothing runs that could be extended
        if (this.isTooLate(day)) { this.warn('extension-late'); return; }
        this.extended = true;
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
        return this;
    }
}

export function informationRequest(matter) {
    const act = actOf(matter);
    const rules = matter.law.ruleSet(act, matter.received);
    const count = new Count(matter, act).run();
    const reasonable = act === 'foia' && count.extended;
    if (reasonable) matter.warn('regulators-view');
    const unsure = reasonable || count.asked !== null || count.feeOpen || count.feeUnknown;
    return {
        ruleSet: rules.id,
        received: matter.received,
        from: matter.received,
        earliest: count.due,
        latest: unsure ? null : count.due,
        noticeBy: act === 'foisa' ? null : count.firstEnd,
        extended: count.extended,
        paused: count.asked !== null || count.feeOpen,
        ended: count.ended,
    };
}

export function review(matter) {
    const act = actOf(matter);
    const rules = matter.law.ruleSet(act, matter.received ?? matter.decisionSent);
    const calendar = calendarOf(act, matter.law);
    const prefix = act === 'foia' ? 'foi' : act;
    const own = matter.decisionSent === null || !matter.law.has(`${prefix}-review-asking`, matter.decisionSent) ? null
        : calendar.working(matter.decisionSent, matter.law.period(`${prefix}-review-asking`, matter.decisionSent));
    if (matter.received === null)
        return { ruleSet: rules.id, from: matter.decisionSent, earliest: own, latest: own, ended: matter.endedBy('review-asked') };
    if (own !== null && matter.received > own) matter.warn('review-asked-late');
    const working = (period) => calendar.working(matter.received, matter.law.period(period, matter.received));
    if (act === 'foia') matter.warn('code-not-statute');
    return {
        ruleSet: rules.id,
        received: matter.received,
        from: matter.received,
        earliest: working(`${prefix}-review`),
        latest: working(act === 'foia' ? 'foi-review-longest' : `${prefix}-review`),
        ended: matter.endedBy('review-answered'),
    };
}
