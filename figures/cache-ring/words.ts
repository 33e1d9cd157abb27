/** A share as a percentage with one decimal, as in "12.3%". */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** Minutes as hours and minutes: "45 min", "4 h", "4 h 05". */
export function clock(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  if (hours === 0) return `${whole} min`;
  const rest = whole % 60;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, "0")}`;
}

/** A large number in words that can be read at a glance: "2.3 million", "480 thousand". */
export function count(value: number): string {
  if (value >= 999_500) return `${(value / 1e6).toFixed(1)} million`;
  return value >= 1000 ? `${Math.round(value / 1000)} thousand` : String(Math.round(value));
}
