// The dated parameters of content/law, read without a YAML library: the three files have one shape each, and a
// line that has another shape stops the reading.
import { readFileSync } from 'node:fs';
import { dayNumber, goodFriday, civil, parseDay, weekday } from './days.mjs';

const nations = ['england-and-wales', 'scotland', 'northern-ireland'];

function lines(path) {
    return readFileSync(path, 'utf8').split('\n')
        .map((line) => line.replace(/(^|\s)#.*$/, ''))
        .filter((line) => line.trim() !== '' && !/^(schema|checked|review-by|years|periods|rule-sets|proclaimed-late):/.test(line));
}

function refuse(path, line) {
    throw new Error(`${path}: this line has a shape the oracle does not know: ${line}`);
}

function readHolidays(path) {
    const holidays = Object.fromEntries(nations.map((nation) => [nation, new Set()]));
    const years = [];
    const late = [];
    for (const line of lines(path)) {
        const year = /^- year: (\d{4})$/.exec(line);
        const list = /^ {2}([a-z-]+): \[([\d, -]+)\]$/.exec(line);
        const proclaimed = /^- \{day: ([\d-]+), proclaimed: ([\d-]+), claim: [a-z0-9-]+\}$/.exec(line);
        if (proclaimed) late.push({ day: parseDay(proclaimed[1]), proclaimed: parseDay(proclaimed[2]) });
        else if (year) years.push(Number(year[1]));
        else if (list && nations.includes(list[1]))
            for (const day of list[2].split(','))
                holidays[list[1]].add(dayNumber(years.at(-1), ...day.trim().split('-').map(Number)));
        else if (!/^ {2}claim: /.test(line)) refuse(path, line);
    }
    return { holidays, years, late };
}

function readPeriods(path) {
    const periods = new Map();
    let id = '';
    for (const line of lines(path)) {
        const head = /^- id: ([a-z-]+)$/.exec(line);
        const value = /^ {2}- \{from: ([\d-]+), is: (\d+) ([a-z ]+), claim: .*\}$/.exec(line);
        if (head) periods.set(id = head[1], []);
        else if (value) periods.get(id).push({ from: parseDay(value[1]), count: Number(value[2]),
            unit: value[3].replace(/s$/, '') });
        else if (!/^ {2}(means|values):/.test(line)) refuse(path, line);
    }
    return periods;
}

function readRuleSets(path) {
    const sets = [];
    for (const line of lines(path)) {
        const inline = /^- \{(.*)\}$/.exec(line);
        if (inline) {
            const pairs = [...inline[1].matchAll(/([a-z-]+): ([^,]+)/g)].map((m) => [m[1], m[2].trim()]);
            sets.push(Object.fromEntries(pairs));
            continue;
        }
        const pair = /^(- | {2})([a-z-]+): (.*)$/.exec(line);
        if (!pair) refuse(path, line);
        if (pair[1] === '- ') sets.push({});
        sets.at(-1)[pair[2]] = pair[3];
    }
    for (const set of sets) set.from = parseDay(set.from);
    return sets;
}

export class BeforeTheRules {}

// Which days are days of rest: weekends, holidays, and those an act names itself, whatever is published.
class Calendar {
    constructor(...holidays) {
        this.holidays = new Set(holidays.flatMap((days) => [...days]));
    }
    rests(day) {
        return weekday(day) >= 5 || this.holidays.has(day);
    }
    roll(day) {
        while (this.rests(day)) day += 1;
        return day;
    }
    // The nth day after `day` that is no day of rest, `leftOut` days being passed over as well. `worked` are days on
    // which somebody worked although they are in the list.
    working(day, count, leftOut = () => false, worked = () => false) {
        while (count > 0) {
            day += 1;
            if ((!this.rests(day) || worked(day)) && !leftOut(day)) count -= 1;
        }
        return day;
    }
}

export class Law {
    constructor(folder) {
        const { holidays, years, late } = readHolidays(`${folder}/holidays.yaml`);
        this.lateHolidays = late;
        this.periods = readPeriods(`${folder}/periods.yaml`);
        this.ruleSets = readRuleSets(`${folder}/rule-sets.yaml`);
        this.firstYear = Math.min(...years);
        this.lastYear = Math.max(...years);
        const every = Array.from({ length: 200 }, (_, index) => 1950 + index);
        const christmas = every.map((year) => dayNumber(year, 12, 25));
        this.calendars = Object.fromEntries(nations.map((nation) => [nation, new Calendar(holidays[nation])]));
        this.unitedKingdom = new Calendar(...Object.values(holidays), christmas, every.map(goodFriday));
        this.scottish = new Calendar(holidays.scotland, christmas);
    }

    // How many of what, on the day the period began to run.
    period(id, day) {
        const value = this.periods.get(id).filter((one) => one.from <= day).at(-1);
        if (!value) throw new BeforeTheRules();
        return value.count;
    }

    has(id, day) { return this.periods.get(id).some((one) => one.from <= day); }

    // Of a figure that is ours and no law's: the newest.
    latest(id) { return this.periods.get(id).at(-1).count; }

    ruleSet(family, day) {
        const set = this.ruleSets.filter((one) => one.family === family && one.from <= day).at(-1);
        if (!set) throw new BeforeTheRules();
        return set;
    }

    isPublished(day) {
        const { year } = civil(day);
        return year >= this.firstYear && year <= this.lastYear;
    }
}
