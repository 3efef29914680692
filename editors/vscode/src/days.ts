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

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00`)) && plus(text, 0) === text;
}
