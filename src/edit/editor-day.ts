/** The day where the editor is, as `2026-11-29`: half past midnight in Sweden is the day before in UTC. */
export function editorDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
