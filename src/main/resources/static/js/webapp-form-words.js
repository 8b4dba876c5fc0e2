/**
 * The form library and its calendar speak English only. What they say is listed here as they say it ({} stands for a
 * number or a name) and is put into Chinese where it appears; a test compares the list with the library.
 */
const WORDS = {
  'Field is required.': '这一项必须填写。',
  'Field must match pattern {}.': '格式不正确，请检查。',
  'Field must have minimum value of {}.': '不能小于 {}。',
  'Field must have maximum value of {}.': '不能大于 {}。',
  'Field must have minimum length of {}.': '至少写 {} 个字。',
  'Field must have maximum length of {}.': '最多写 {} 个字。',
  'Field must be a valid  international phone number. (e.g. +4930664040900)': '电话号码不正确。',
  'Field must be a valid email.': '电子邮箱不正确。',
  'Value is not a number.': '请填写数字。',
  'Please select a valid value, the two nearest valid values are {} and {}.': '请填写允许的数值，最接近的是 {} 和 {}。',
  'Date and time must both be entered.': '日期和时间都要填写。',
  Select: '请选择',
  Search: '输入文字查找',
  'No results': '没有符合的选项',
  'All values selected': '已全部选上',
  'Nothing to show.': '没有内容。',
  'Skip to search': '跳到查找',
  'Remove tag': '去掉',
  'hh:mm': '时:分',
  'hh:mm ?m': '时:分',
};
const PLACES = '.fjs-form-field-error li, .fjs-select-display, .fjs-dropdownlist-empty, .fjs-taglist-skip-link, .fjs-table td';
const MONTHS = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];
const DAYS = ['日', '一', '二', '三', '四', '五', '六'];

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const PATTERNS = Object.entries(WORDS).filter(([english]) => english.includes('{}')).map(([english, chinese]) =>
  [new RegExp(`^${english.split('{}').map(escaped).join('(.+)')}$`), chinese]);

const translated = (text) => {
  if (Object.hasOwn(WORDS, text)) {
    return WORDS[text];
  }
  for (const [pattern, chinese] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) {
      return found.slice(1).reduce((sentence, part) => sentence.replace('{}', part), chinese);
    }
  }
  return null;
};

const putIntoChinese = () => {
  for (const place of document.querySelectorAll(PLACES)) {
    for (const node of place.childNodes) {
      const chinese = node.nodeType === Node.TEXT_NODE && translated(node.data);
      if (chinese) {
        node.data = chinese;
      }
    }
  }
  for (const field of document.querySelectorAll('.fjs-form input[placeholder]')) {
    const text = field.getAttribute('placeholder');
    const chinese = /^[ymd/.-]{8,10}$/i.test(text) ? text.replace(/y+/i, '年').replace(/m+/i, '月').replace(/d+/i, '日') : translated(text);
    if (chinese) {
      field.setAttribute('placeholder', chinese);
    }
  }
};

if (window.flatpickr) {
  window.flatpickr.localize({
    weekdays: { shorthand: DAYS, longhand: DAYS.map((day) => `星期${day}`) },
    months: { shorthand: MONTHS, longhand: MONTHS },
    firstDayOfWeek: 1,
    ordinal: () => '',
    rangeSeparator: ' 至 ',
    yearAriaLabel: '年',
    monthAriaLabel: '月',
    time_24hr: true,
  });
  window.flatpickr.setDefaults({ ariaDateFormat: 'Y年n月j日' });
}

new MutationObserver(putIntoChinese).observe(document.body,
  { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['placeholder'] });
