// Calendar days as whole numbers: day 0 is 1 January 1970. No time zone, no Date object.

// The number of a day, by counting from 1 March, so that the leap day comes last in its year.
export function dayNumber(year, month, day) {
    const fromMarch = month > 2 ? month - 3 : month + 9;
    const years = month > 2 ? year : year - 1;
    const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
    return years * 365 + leaps + Math.floor((153 * fromMarch + 2) / 5) + day - 719469;
}

export function isLeap(year) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysIn(year, month) {
    return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

export function civil(number) {
    let year = 1970 + Math.floor(number / 365.2425);
    if (dayNumber(year, 3, 1) > number) year -= 1; // a year that begins on 1 March
    else if (dayNumber(year + 1, 3, 1) <= number) year += 1;
    const within = number - dayNumber(year, 3, 1);
    const fromMarch = Math.floor((5 * within + 2) / 153);
    const day = within - Math.floor((153 * fromMarch + 2) / 5) + 1;
    return fromMarch < 10 ? { year, month: fromMarch + 3, day } : { year: year + 1, month: fromMarch - 9, day };
}

// A day as 2026-02-28, or null when no such day exists.
export function parseDay(text) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!parts) return null;
    const [year, month, day] = parts.slice(1).map(Number);
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
    return dayNumber(year, month, day);
}

const two = (number) => String(number).padStart(2, '0');

export function iso(number) {
    if (number === null || number === undefined) return null;
    const { year, month, day } = civil(number);
    return `${year}-${two(month)}-${two(day)}`;
}

// 0 is Monday, 6 is Sunday. Day 0 was a Thursday.
export const weekday = (number) => (((number + 3) % 7) + 7) % 7;

// law.md §2a: the same day number n months later, or the last day of that month.
export function addMonths(number, months) {
    const { year, month, day } = civil(number);
    const index = year * 12 + (month - 1) + months;
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
    return dayNumber(y, m, Math.min(day, daysIn(y, m)));
}

// Gauss's way to Easter Sunday in the Gregorian calendar, with Lichtenberg's correction.
export function goodFriday(year) {
    const century = Math.floor(year / 100);
    const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
    const sun = 2 - Math.floor((3 * century + 3) / 4);
    const cycle = year % 19;
    const seed = (19 * cycle + moon) % 30;
    const correction = Math.floor((seed + Math.floor(cycle / 11)) / 29);
    const limit = 21 + seed - correction;
    const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
    const easter = limit + 7 - ((((limit - firstSunday) % 7) + 7) % 7);
    return dayNumber(year, 3, 1) + easter - 1 - 2;
}

// The last Sunday of a month: British clocks change on those of March and October, at 01:00 UTC.
export function lastSunday(year, month) {
    const end = dayNumber(year, month, daysIn(year, month));
    return end - ((weekday(end) + 1) % 7);
}
