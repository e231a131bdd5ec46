/** ` ▴ 2 ▾ 1 more`: the numbers of hidden rows above and below; empty if none is hidden. */
export function hiddenSign(above: number, below: number): string {
  if (above > 0 && below > 0) return ` ▴ ${above} ▾ ${below} more`;
  if (above > 0) return ` ▴ ${above} more`;
  return below > 0 ? ` ▾ ${below} more` : '';
}
