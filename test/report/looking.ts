/** What can be asked of a page in a browser, as expressions of JavaScript. Each is a list of faults, a line each. */

/** Opens all that is folded. */
export const unfold = `document.querySelectorAll('details').forEach((each) => { each.open = true })`;

/** What reaches beyond the window, but for what scrolls by itself. */
export function overflowing(width: number): string {
  return `(() => {
    const scrolls = (element) => element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter((element) =>
      element.getBoundingClientRect().right > ${width} + 0.5 && !scrolls(element.parentElement));
    const root = document.documentElement;
    return [
      ...(root.clientWidth === ${width} ? [] : ['the page is laid out for ' + root.clientWidth]),
      ...(root.scrollWidth <= ${width} ? [] : ['the page is ' + root.scrollWidth + ' wide']),
      ...wide.map(({ tagName, textContent }) => tagName + ' ' + textContent.slice(0, 40)),
    ];
  })()`;
}

/** Text whose contrast with what is behind it is less than 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const unreadable = `(() => {
  const numbers = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (channels) => channels.slice(0, 3)
    .map((value) => value / 255)
    .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const behind = (element) => {
    const color = numbers(getComputedStyle(element).backgroundColor);
    if (color[3] !== 0) return color;
    return element.parentElement === null ? [255, 255, 255] : behind(element.parentElement);
  };
  const written = [...document.body.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''));
  return written.flatMap((element) => {
    const [one, other] = [light(numbers(getComputedStyle(element).color)), light(behind(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return contrast >= 4.5 ? [] : [contrast.toFixed(1) + ' ' + element.textContent.trim().slice(0, 40)];
  });
})()`;

/** Without a language, a title, one heading above all, or a level of headings on the way. */
export const unstructured = `(() => {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]));
  const isJump = (level, index) => level > (levels[index - 1] ?? 0) + 1;
  return [
    ...(document.documentElement.lang === 'en' ? [] : ['no language']),
    ...(document.title === '' ? ['no title'] : []),
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
    ...(document.querySelectorAll('main').length === 1 ? [] : ['not one main']),
    ...levels.filter(isJump).map((level) => 'a jump to h' + level),
  ];
})()`;

/** What fonts and which browser there are, as widths of texts: another value, other pictures. */
export const typeface = `(() => {
  const widths = ['system-ui', 'ui-monospace', 'monospace', 'sans-serif'].map((family) => {
    const element = document.createElement('span');
    element.style.cssText = 'position: absolute; white-space: nowrap; font: 40px ' + family;
    element.textContent = 'Quick brown → 0123 (old) mwWil';
    document.body.append(element);
    const { width } = element.getBoundingClientRect();
    element.remove();
    return family + ' ' + width.toFixed(1);
  });
  return [(/Chrome\\/\\d+/.exec(navigator.userAgent) ?? [''])[0], ...widths].join(', ');
})()`;
