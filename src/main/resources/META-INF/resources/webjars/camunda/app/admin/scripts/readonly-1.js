/**
 * Users and groups follow from the organisation: here they are read. Where they are changed is said above every page;
 * pages that only change something lead back to the start.
 */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const CHANGING = /^#!?\/(user-create|group-create|tenant-create|tenants|authorization|system)/;

const note = document.createElement('p');
const link = document.createElement('a');
link.href = `${root}/desk/organization`;
link.textContent = '组织机构';
note.className = 'gk-readonly';
note.append('这里只能查看。单位、人员、岗位和账号在“', link, '”中维护，改动后这里随即更新。');

const show = () => {
  const page = document.querySelector('[ng-view], .ng-view');
  if (page && !page.parentElement.contains(note)) {
    page.before(note);
  }
  for (const field of document.querySelectorAll('[ng-view] form input:not([readonly]), .ng-view form input:not([readonly])')) {
    field.readOnly = true;
  }
  for (const type of document.querySelectorAll('td')) {
    if (type.textContent.trim() === 'WORKFLOW') {
      type.textContent = '业务组';
    }
  }
};

const leave = () => {
  if (CHANGING.test(window.location.hash)) {
    window.location.replace('#/');
  }
};

window.addEventListener('hashchange', leave);
leave();
new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
