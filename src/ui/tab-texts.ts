import { SCREEN_NUMBERS, SCREEN_TITLES, SCREENS, type ScreenId } from '../store/shell-state.js';

export const PROGRAM_NAME = 'traininglogs';

/** The key that opens another screen: its digit; Esc, then its digit; or none. */
export type TabKeys = 'digits' | 'escape' | 'none';

/**
 * The texts of the tabs: a marker, the key and the name of each screen.
 * @param air a second blank before each tab; '' saves room
 */
export function tabTexts(current: ScreenId, air: '' | ' ', keys: TabKeys): readonly string[] {
  return SCREENS.map((screen, index) => {
    const before = air === '' && index === 0 ? '' : `${air} `;
    return before + markerOf(screen, current, keys) + numberOf(screen, keys) + SCREEN_TITLES[screen];
  });
}

/** Short texts of the tabs: only the open screen has a name. */
export function numberTexts(current: ScreenId, keys: TabKeys): readonly string[] {
  return SCREENS.map((screen, index) => {
    const before = index === 0 ? '' : ' ';
    if (screen === current) return `${before}▸${numberOf(screen, keys)}${SCREEN_TITLES[screen]}`;
    return keys === 'none' ? '' : `${before}${markerOf(screen, current, keys)}${SCREEN_NUMBERS[screen]}`;
  });
}

function numberOf(screen: ScreenId, keys: TabKeys): string {
  return keys === 'none' ? '' : `${SCREEN_NUMBERS[screen]} `;
}

/** The sign before a screen. `Esc` is before the first other screen if Esc and a digit open screens. */
function markerOf(screen: ScreenId, current: ScreenId, keys: TabKeys): string {
  if (screen === current) return '▸';
  const first = SCREENS.find((each) => each !== current);
  return keys === 'escape' && screen === first ? ' Esc ' : ' ';
}
