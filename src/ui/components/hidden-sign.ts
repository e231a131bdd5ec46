/** ` ▴ 2 ▾ 1 more`: the numbers of rows of a list that are hidden above and below; empty if all are visible. */
export function hiddenSign(above: number, below: number): string {
  if (above > 0 && below > 0) return ` ▴ ${above} ▾ ${below} more`;
  if (above > 0) return ` ▴ ${above} more`;
  return below > 0 ? ` ▾ ${below} more` : '';
}
