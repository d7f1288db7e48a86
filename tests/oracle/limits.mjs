// Complaints, the regulator, tribunals, courts, breaches, school and health records: deadlines.md §§4, 6, 7.
import { addMonths, lastSunday, civil } from './days.mjs';

const calendar = (matter) => matter.law.calendars[matter.nation];
const period = (matter, id, day) => matter.law.period(id, day);

// Each day a reading comes to, with the steps that lead there: [rule, day].
const reading = (due, ...reasons) => ({ due, reasons });
const moved = (from, to) => (to === from ? [] : [['rest-day', to]]);

export function complaint(matter) {
    const { received, law } = matter;
    const rules = law.ruleSet('complaint', received);
    const ended = matter.endedBy('complaint-acknowledged', 'acknowledged', 'complaint-outcome');
    if (rules.id === 'complaint-none') {
        matter.warn('no-duty-yet');
        return { ruleSet: rules.id, received, from: received, earliest: null, latest: null, ended,
            readings: [reading(null, ...matter.receipt())] };
    }
    const nominal = received + period(matter, 'complaint-acknowledgement', received);
    const due = calendar(matter).roll(nominal);
    return { ruleSet: rules.id, received, from: received, earliest: due, latest: due, ended,
        readings: [reading(due, ...matter.receipt(), ['complaint-plain-reading', nominal - 1], ['days', nominal], ...moved(nominal, due),
            ['our-reminder', received + period(matter, 'complaint-chase', received)],
            ['our-reminder', received + period(matter, 'complaint-unresolved', received)])] };
}

const isInformation = (regime) => ['foi', 'eir', 'foisa', 'eisr'].includes(regime);

export function regulatorComplaint(matter) {
    const { received, decisionSent, regime, law } = matter;
    const from = received ?? decisionSent;
    const family = isInformation(regime) ? 'regulator-foi' : 'regulator';
    const rules = law.ruleSet(family, from);
    const ended = matter.endedBy(received === null ? 'regulator-complaint' : 'regulator-outcome');
    if (received === null) {
        const scottish = regime === 'foisa' || regime === 'eisr';
        if (!scottish) matter.warn('guidance');
        const own = scottish ? addMonths(from, period(matter, 'regulator-asking-foisa', from))
            : isInformation(regime) ? from + 7 * period(matter, 'regulator-asking-foi', from)
                : addMonths(from, period(matter, 'regulator-asking', from));
        return { ruleSet: rules.id, from, earliest: own, latest: own, ended, readings: [reading(own, ['going-to-the-regulator', own])] };
    }
    if (isInformation(regime)) {
        matter.warn('no-fixed-time');
        return { ruleSet: rules.id, received, from, earliest: null, latest: null, ended, readings: [reading(null, ...matter.receipt())] };
    }
    const strict = addMonths(received, period(matter, 'regulator-progress', received));
    const generous = calendar(matter).roll(strict);
    if (generous !== strict) matter.warn('may-move-to-a-working-day');
    const counted = [...matter.receipt(), ['months', strict]];
    return { ruleSet: rules.id, received, from, earliest: strict, latest: generous, ended,
        readings: [reading(strict, ...counted), reading(generous, ...counted, ...moved(strict, generous))] };
}

const five = 17 * 60;

export function tribunal166(matter) {
    const { received, law } = matter;
    const last = addMonths(received, period(matter, 'tribunal-window', received))
        + period(matter, 'tribunal-window-rest', received);
    const quiet = addMonths(received, period(matter, 'regulator-progress', received));
    const latest = law.unitedKingdom.roll(last);
    const counted = [...matter.receipt(), ['tribunal-window', last]];
    matter.warn('five-o-clock');
    return { ruleSet: law.ruleSet('s166', received).id, received, from: received, earliest: last, minute: five,
        latest, ended: matter.endedBy('s166-application'),
        readings: [reading(last, ...counted, ['tribunal-from', quiet + 1]),
            reading(latest, ...counted, ['tribunal-from', calendar(matter).roll(quiet) + 1], ...moved(last, latest))] };
}

export function informationAppeal(matter) {
    const { law } = matter;
    const from = matter.decisionSent ?? matter.received;
    const last = from + period(matter, 'tribunal-appeal', from);
    const latest = law.unitedKingdom.roll(last);
    matter.warn('five-o-clock');
    return { ruleSet: law.ruleSet('tribunal', from).id, from, earliest: last, minute: five, latest, ended: matter.endedBy(),
        readings: [reading(last, ['days', last]), reading(latest, ['days', last], ...moved(last, latest))] };
}

// A court that is closed takes the claim on the next day.
function nextOpenDay(matter, last) {
    const open = calendar(matter).roll(last);
    if (open !== last) matter.warn('court-closed');
    return open;
}

const grounds = (matter) => matter.groundsArose ?? matter.decisionSent ?? matter.received;

export function judicialReview(matter) {
    const from = grounds(matter);
    const months = period(matter, `judicial-review-${matter.nation}`, from);
    const rules = matter.law.ruleSet('judicial-review', from);
    const matching = addMonths(from, months);
    const scottish = matter.nation === 'scotland';
    const noSuchDay = civil(matching).day !== civil(from).day;
    matter.warn('see-a-solicitor');
    if (matter.nation === 'england-and-wales') matter.warn('promptly');
    const strict = scottish ? matching - 1 : matching;
    const generous = scottish && noSuchDay ? matching : strict;
    const latest = scottish ? generous : nextOpenDay(matter, generous);
    return { ruleSet: rules.id, from, earliest: strict, latest, ended: matter.endedBy('claim-issued'),
        readings: [reading(strict, ['court-limit', strict]), reading(latest, ['court-limit', generous], ...moved(generous, latest))] };
}

export function compensation(matter) {
    const from = grounds(matter);
    const years = period(matter, `compensation-${matter.nation}`, from);
    const last = addMonths(from, 12 * years);
    matter.warn('see-a-solicitor');
    const later = matter.nation === 'scotland' ? Math.max(last, addMonths(from + 1, 12 * years) - 1) : last;
    const latest = nextOpenDay(matter, later);
    // Two claims of other acts, whose periods begin with the day.
    const others = [['human-rights-claim', 12], ['equality-claim', 1]].filter(([id]) => matter.law.has(id, from))
        .map(([id, months]) => [id, addMonths(from, months * period(matter, id, from)) - 1]);
    return { ruleSet: matter.law.ruleSet('compensation', from).id, from, earliest: last, latest,
        ended: matter.endedBy('claim-issued'),
        readings: [reading(last, ['court-limit', last], ...others), reading(latest, ['court-limit', later], ...moved(later, latest), ...others)] };
}

// Minutes since 1970 in UTC of a British wall clock. Clocks go on at 01:00 UTC and back at 01:00 UTC. An hour that
// comes twice is taken as its first time, and one that is skipped as though the clocks had been changed already.
function toUniversal(day, minute) {
    const local = day * 1440 + minute;
    const { year } = civil(day);
    const summer = local >= lastSunday(year, 3) * 1440 + 60 && local < lastSunday(year, 10) * 1440 + 120;
    return local - (summer ? 60 : 0);
}
function toWallClock(universal) {
    const local = universal + (isSummer(universal) ? 60 : 0);
    return { day: Math.floor(local / 1440), minute: ((local % 1440) + 1440) % 1440 };
}
function isSummer(universal) {
    const { year } = civil(Math.floor(universal / 1440));
    return universal >= lastSunday(year, 3) * 1440 + 60 && universal < lastSunday(year, 10) * 1440 + 60;
}

export function breachReport(matter) {
    const { law } = matter;
    const from = matter.aware ? matter.aware.day : matter.received;
    const minute = (matter.aware ?? matter.receivedEvent)?.minute ?? null;
    const hours = period(matter, 'breach-report', from);
    const at = (start) => toWallClock(toUniversal(from, start) + hours * 60);
    if (minute === null) matter.warn('hour-unknown');
    // The Sunday in March has no hour from one to two, that in October has it twice.
    const { year } = civil(from);
    const isChange = minute !== null && minute >= 60 && minute < 120;
    if (isChange && from === lastSunday(year, 3)) matter.warn('hour-left-out');
    if (isChange && from === lastSunday(year, 10)) matter.warn('hour-came-twice');
    const due = at(minute ?? 0);
    const late = at(minute ?? 23 * 60 + 59);
    const two = calendar(matter).working(from, period(matter, 'breach-working-days', from));
    if (two > late.day) matter.warn('two-working-days');
    const latest = Math.max(late.day, two);
    return { ruleSet: law.ruleSet('breach-report', from).id, received: from, from, earliest: due.day, minute: due.minute,
        latest, ended: matter.reported,
        readings: [reading(due.day, ['hours', due.day]),
            reading(latest, ['hours', due.day], ...(two > late.day ? [['two-working-days', two]] : []))] };
}

export function educationRecord(matter) {
    const { received, law } = matter;
    matter.warn('school-holidays-unknown');
    const earliest = law.calendars['england-and-wales'].working(received, period(matter, 'education-record', received));
    return { ruleSet: law.ruleSet('education-record', received).id, received, from: received, latest: null, earliest,
        readings: [reading(earliest, ...matter.receipt(), ['school-days', earliest])],
        ended: matter.endedBy('answered-full', 'answered-part', 'refused', 'withdrawn', 'closed') };
}

export function healthRecord(matter) {
    const { received, law } = matter;
    matter.warn('only-of-the-dead');
    matter.warn('first-day-counts');
    const earliest = received + period(matter, 'health-record-recent', received) - 1;
    const latest = received + period(matter, 'health-record', received);
    return { ruleSet: law.ruleSet('health-record', received).id, received, from: received, earliest, latest,
        readings: [reading(earliest, ...matter.receipt(), ['days-with-the-first', earliest]), reading(latest, ...matter.receipt(), ['days', latest])],
        ended: matter.endedBy('answered-full', 'answered-part', 'refused', 'withdrawn', 'closed') };
}
