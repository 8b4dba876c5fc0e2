/** What went wrong, for people: our own refusals are Chinese sentences, everything else is the engine's or the browser's English. */
const KNOWN = [
  [/already claimed/i, '这件任务已由他人领取。'],
  [/terminated|offline|network|timeout/i, '网络不通，没有办成；填写的内容还在，请稍后再试。'],
];
const UNKNOWN = '系统没有完成这项操作。请刷新页面后重试；仍不成功的，请联系系统管理员。';

/** @return the message itself if somebody wrote it for people, or else a sentence that says what to do */
export const inChinese = (message) => {
  if (!message || /[\u4e00-\u9fff]/.test(message)) {
    return message;
  }
  const known = KNOWN.find(([pattern]) => pattern.test(message));
  return known ? known[1] : UNKNOWN;
};
