import { SCREEN_NUMBERS, SCREENS, type ScreenId } from '../store/shell-state.js';

export const PROGRAM_NAME = 'traininglogs';

const TITLES: Readonly<Record<ScreenId, string>> = {
  log: 'Log',
  history: 'History',
  files: 'Files',
  stats: 'Stats',
  data: 'Data',
};

/** Each screen with its number and the marker of the open one, separated by blanks. */
export function tabTexts(current: ScreenId, air: '' | ' '): readonly string[] {
  return SCREENS.map((screen, index) => {
    const before = air === '' && index === 0 ? '' : `${air} `;
    return `${before}${screen === current ? '▸' : ' '}${SCREEN_NUMBERS[screen]} ${TITLES[screen]}`;
  });
}

/** Only the numbers of the screens, except the open one, which has its name. */
export function numberTexts(current: ScreenId): readonly string[] {
  return SCREENS.map((screen, index) => {
    const before = index === 0 ? '' : ' ';
    return screen === current
      ? `${before}▸${SCREEN_NUMBERS[screen]} ${TITLES[screen]}`
      : `${before} ${SCREEN_NUMBERS[screen]}`;
  });
}
