// The second implementation of last days: a question in, the answer as `waymark due --json` would give it.
import { iso } from './days.mjs';
import { BeforeTheRules } from './law.mjs';
import { dataRights, first, read, receipts, Refused, refuseTheImpossible } from './question.mjs';
import { dataRight } from './data_rights.mjs';
import { informationRequest, review } from './information.mjs';
import * as limits from './limits.mjs';

const counters = {
    complaint: limits.complaint, 'regulator-complaint': limits.regulatorComplaint, s166: limits.tribunal166,
    'foi-appeal': limits.informationAppeal, 'judicial-review': limits.judicialReview,
    compensation: limits.compensation, 'breach-report': limits.breachReport,
    'education-record': limits.educationRecord, 'health-record': limits.healthRecord,
    foi: informationRequest, eir: informationRequest, foisa: informationRequest,
    'foi-review': review, 'eir-review': review, 'foisa-review': review,
};
for (const right of dataRights) counters[right] = dataRight;

// From which events a count may begin when there is no day of receipt.
const alsoFrom = {
    'regulator-complaint': ['decision-sent'], 'foi-appeal': ['decision-sent'], 'foi-review': ['decision-sent'],
    'eir-review': ['decision-sent'], 'foisa-review': ['decision-sent'], 'breach-report': ['aware'],
    'judicial-review': ['grounds-arose', 'decision-sent'], compensation: ['grounds-arose', 'decision-sent'],
};

// Whoever withdraws or closes a matter ends its clock, whatever it waited for.
function endedBy(question, kinds) {
    return question.events.find(({ kind }) => kinds.includes(kind) || kind === 'withdrawn' || kind === 'closed') ?? null;
}

// What a counter needs to know of a question; nation and received are laid over it for each nation.
function matterOf(question, law, warnings) {
    return {
        ...question, law,
        decisionSent: first(question, 'decision-sent'),
        groundsArose: first(question, 'grounds-arose'),
        receivedEvent: question.events.find((event) => event.kind === 'received') ?? null,
        aware: question.events.find((event) => event.kind === 'aware') ?? null,
        warn: (rule) => { warnings.add(rule); },
        // Nobody withdraws a breach: it is reported, or the matter is closed.
        reported: question.events.find(({ kind }) => kind === 'closed' || kind === 'answered-full') ?? null,
        endedBy: (...kinds) => endedBy(question, kinds),
        // How the day of receipt is known.
        receipt() {
            const assumed = first(question, 'received') !== null ? []
                : [[first(question, 'sent-by-email') !== null ? 'assumed-by-email' : 'assumed-by-post', this.received]];
            return [...assumed, ['received', this.received]];
        },
    };
}

// deadlines.md §8, in its order.
function clockOf(counts, target, surely, today) {
    if (counts.some(({ ended }) => ended && ended.day <= today)) return 'answered';
    if (today < Math.min(...counts.map((count) => count.from))) return 'not-started';
    if (counts.some((count) => count.paused)) return 'paused';
    if (surely !== null && today > surely) return 'overdue';
    if (target !== null && today > target) return 'maybe-overdue';
    if (counts.some((count) => count.waiting)) return 'not-started';
    return 'running';
}

const earliest = (days) => (days.some((day) => day !== null && day !== undefined)
    ? Math.min(...days.filter((day) => day !== null && day !== undefined)) : null);
const two = (number) => String(number).padStart(2, '0');

const nationless = ['foi', 'eir', 'foisa', 'foi-review', 'eir-review', 'foisa-review', 's166', 'foi-appeal', 'education-record', 'health-record'];

function warnAboutNations(question, counts, warnings) {
    if (question.nation !== 'unknown') return;
    const said = ({ earliest: early, latest, noticeBy }) => JSON.stringify([early, latest, noticeBy]);
    const same = counts.every((count) => said(count) === said(counts[0]));
    if (!same) warnings.add('nation-unknown');
    else if (!nationless.includes(question.right)) warnings.add('nation-makes-no-difference');
}

function warnAboutLateness(question, counts, target, surely, warnings) {
    const { ended } = counts[0];
    const givenUp = ['withdrawn', 'closed'].includes(ended?.kind) && question.right !== 'breach-report';
    if (!ended || givenUp) return;
    if (surely !== null && ended.day > surely) warnings.add('ended-late');
    else if (target !== null && ended.day > target) warnings.add('ended-perhaps-late');
}

// The steps of the earliest reading, then what the latest adds: "RULE DAY", each once.
function becauseOf(counts) {
    const readings = counts.flatMap((count) => count.readings);
    const soonest = readings.reduce((a, b) => (b.due < a.due ? b : a));
    const last = readings.reduce((a, b) => (b.due > a.due ? b : a));
    const steps = soonest.due === last.due ? soonest.reasons
        : [...soonest.reasons, ['later-reading', last.due], ...last.reasons];
    return [...new Set(steps.map(([rule, day]) => `${rule} ${iso(day)}`))].sort();
}

function answer(question, law) {
    const { nations, days, assumed } = receipts(question, law);
    const received = earliest(days);
    const begins = (alsoFrom[question.right] ?? []).some((kind) => first(question, kind) !== null);
    if (received === null && !begins) throw new Refused('nothing-to-count-from');
    refuseTheImpossible(question, received);
    const warnings = new Set();
    const matter = matterOf(question, law, warnings);
    const count = counters[question.right];
    const counts = nations.map((nation, index) => count(Object.assign(matter, { nation, received: days[index] })));
    if (assumed && counts.some((count, index) => count.received === days[index])) warnings.add('receipt-not-proved');
    const target = earliest(counts.map((count) => count.earliest));
    const surely = counts.some((count) => count.latest === null || count.latest === undefined) ? null
        : Math.max(...counts.map((count) => count.latest));
    const soonest = counts.reduce((a, b) => (b.earliest * 1440 + (b.minute ?? 0) < a.earliest * 1440 + (a.minute ?? 0) ? b : a));
    const noticeBy = earliest(counts.map((count) => count.noticeBy));
    for (const day of [soonest.received ?? null, target, surely])
        if (day !== null && !law.isPublished(day)) warnings.add('holidays-not-published');
    warnAboutNations(question, counts, warnings);
    warnAboutLateness(question, counts, target, surely, warnings);
    if (question.events.some((event) => event.day > question.today)) warnings.add('in-the-future');
    if (question.events.filter(({ kind }) => kind === 'received').length > 1) warnings.add('received-twice');
    return {
        rule_set: soonest.ruleSet,
        received: iso(soonest.received),
        clock: clockOf(counts, target, surely, question.today),
        extended: counts.every((count) => count.extended === true),
        target_due: iso(target),
        target_due_at: soonest.minute === undefined ? null
            : `${iso(soonest.earliest)}T${two(Math.floor(soonest.minute / 60))}:${two(soonest.minute % 60)}`,
        surely_overdue_after: iso(surely),
        extension_notice_by: iso(noticeBy),
        because: becauseOf(counts),
        warnings: [...warnings].sort(),
    };
}

export function lastDay(asked, law) {
    try {
        return answer(read(asked), law);
    } catch (error) {
        if (error instanceof Refused) return { refused: error.rule };
        if (error instanceof BeforeTheRules) return { refused: 'before-the-rules' };
        throw error;
    }
}
