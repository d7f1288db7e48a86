// The question: which rights exist under which regimes, what cannot have happened, and the day receipt is taken for.
import { parseDay } from './days.mjs';

const data = ['uk-gdpr', 'law-enforcement', 'intelligence'];
const information = ['foi', 'eir', 'foisa', 'eisr'];

// deadlines.md §2; the first regime is assumed.
export const regimesOf = {
    access: data, rectification: data, erasure: data, restriction: data, 'automated-decision': data,
    portability: ['uk-gdpr'], objection: ['uk-gdpr', 'intelligence'],
    complaint: ['uk-gdpr', 'law-enforcement'],
    'education-record': ['uk-gdpr'], 'health-record': ['uk-gdpr'],
    foi: ['foi', 'foisa'], 'foi-review': ['foi', 'foisa'],
    eir: ['eir', 'eisr'], 'eir-review': ['eir', 'eisr'],
    foisa: ['foisa'], 'foisa-review': ['foisa'],
    'regulator-complaint': [...data, ...information],
    s166: data, compensation: data, 'breach-report': ['uk-gdpr', 'law-enforcement'],
    'foi-appeal': ['foi', 'eir'],
    'judicial-review': [...data, ...information],
};

export const dataRights = ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'automated-decision'];
export const threeNations = ['england-and-wales', 'scotland', 'northern-ireland'];

export const kinds = `draft sent sent-by-email received acknowledged id-asked id-received clarification-asked
    clarification-answered fee-asked fee-paid fee-withdrawn authority-received extension-notice
    extension-notice-without-reasons answered-full answered-part refused gaps-found complaint-received
    complaint-acknowledged complaint-outcome fresh-answer-promised regulator-complaint regulator-outcome
    case-review-asked s51-request s166-application tribunal-decision letter-before-claim claim-issued review-asked
    review-answered decision-sent grounds-arose aware withdrawn closed`.split(/\s+/);

// What may lie before the day of receipt; all others can only follow it.
const before = new Set(['draft', 'sent', 'sent-by-email', 'received', 'decision-sent', 'grounds-arose', 'aware', 'review-asked']);

// No Error: nobody needs to know from which line it was thrown.
export class Refused {
    constructor(rule) { this.rule = rule; }
}

function readDay(event) {
    const [text, time] = event.day.split('T');
    if (text === '03/04/2026') throw new Refused('which-day'); // 3 April or 4 March
    const day = parseDay(text);
    if (day === null) throw new Refused('no-such-day');
    return { kind: event.kind, day, minute: time ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : null };
}

export function read(asked) {
    if (!(asked.right in regimesOf)) throw new Refused('unknown-right');
    const events = asked.events.map(readDay);
    events.forEach((event, index) => { event.index = index; });
    events.sort((a, b) => a.day - b.day || a.index - b.index);
    const regime = asked.regime ?? regimesOf[asked.right][0];
    if (!regimesOf[asked.right].includes(regime)) throw new Refused('right-not-in-regime');
    const last = Math.max(parseDay(asked.today), ...events.map(({ day }) => day));
    if (last > parseDay('2199-12-31')) throw new Refused('too-far');
    return { right: asked.right, regime, nation: asked.nation ?? 'unknown', today: parseDay(asked.today), events };
}

export const first = (question, kind) => question.events.find((event) => event.kind === kind)?.day ?? null;

// These count from what happened, and from a day of receipt only if it is given: no letter is sent in them.
const neverSent = ['breach-report', 'judicial-review', 'compensation', 'foi-appeal'];

// The day of receipt in each nation asked about, and whether it is ours to assume. What can only follow receipt
// shows that a letter had arrived by then.
export function receipts(question, law) {
    const nations = question.nation === 'unknown' ? threeNations : [question.nation];
    const isLetter = !neverSent.includes(question.right);
    const day = first(question, 'received') ?? (isLetter ? first(question, 'sent-by-email') : null);
    const posted = isLetter ? first(question, 'sent') : null;
    const shown = question.events.find((event) => !before.has(event.kind) && event.day >= posted)?.day ?? Infinity;
    return {
        nations,
        assumed: first(question, 'received') === null && (day !== null || posted !== null),
        days: nations.map((nation) => day !== null || posted === null ? day
            : Math.min(shown, law.calendars[nation].working(posted, law.latest('post')))),
    };
}

export function refuseTheImpossible(question, received) {
    let open = false;
    for (const { kind, day } of question.events) {
        if (received !== null && day < received && !before.has(kind)) throw new Refused('event-before-received');
        if (kind === 'clarification-asked') open = true;
        if (kind !== 'clarification-answered') continue;
        if (!open) throw new Refused('answer-before-question');
        open = false;
    }
}
