/** Exports of apps, and small ones of one set. */
export const fixture = (name: string) => new URL(`../fixtures/${name}`, import.meta.url).pathname;
export const HEVY = fixture('exports/hevy.csv');
export const FITNOTES = fixture('exports/fitnotes-2025.csv');

export const HEADER = 'title,start_time,exercise_title,set_index,set_type,weight_kg,reps';
export const oneSet = (reps: number) => `${HEADER}\nUpper,"7 Apr 2026, 10:14",Row,0,normal,60,${reps}\n`;
