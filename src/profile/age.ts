/** Whole days from one day to another (both YYYY-MM-DD); negative where the first lies later. */
export function ageInDays(day: string, today: string): number {
	return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000);
}
