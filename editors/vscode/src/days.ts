/** A day of the calendar where the user is, as plans write it. */
export function day(of: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${of.getFullYear()}-${two(of.getMonth() + 1)}-${two(of.getDate())}`;
}

/** Noon, so that no change to summer time moves the day. */
export function plus(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00`);
  at.setDate(at.getDate() + days);
  return day(at);
}

/** The week of a day, from Monday to Sunday, in words. */
export function weekOf(date: string): string {
  const monday = plus(date, -((new Date(`${date}T12:00:00`).getDay() + 6) % 7));
  return `${inWords(monday, {})} to ${inWords(plus(monday, 6), { year: 'numeric' })}`;
}

export function inWords(date: string, more: Intl.DateTimeFormatOptions): string {
  return new Date(`${date}T12:00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...more });
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00`)) && plus(text, 0) === text;
}
