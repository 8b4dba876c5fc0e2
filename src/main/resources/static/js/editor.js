// Turns the text box into an editor whose buttons make only what the server keeps (HtmlText). Without this script the box
// takes plain lines, and each becomes a paragraph.
'use strict';

// What is pasted is cut down here to the markup the server keeps, so that nobody sees colours that are gone later. The
// server does not rely on it.
const KEPT = new Set(['P', 'BR', 'HR', 'DIV', 'H2', 'H3', 'H4', 'H5', 'STRONG', 'B', 'EM', 'I', 'U', 'S', 'SUB', 'SUP', 'BLOCKQUOTE',
  'UL', 'OL', 'LI', 'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'TH', 'TD', 'A']);
const DROPPED = 'script, style, meta, link, title, xml, iframe, object, img, svg, video, audio, form, input, button, textarea, select';
const ATTRIBUTES = { A: ['href'], TD: ['colspan', 'rowspan'], TH: ['colspan', 'rowspan'], OL: ['start'] };

function plainMarkup(html) {
  // A parsed document runs and loads nothing.
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  parsed.querySelectorAll(DROPPED).forEach((element) => element.remove());
  for (const element of Array.from(parsed.querySelectorAll('*'))) {
    if (element.tagName === 'H1') {
      const heading = document.createElement('h2');
      heading.append(...element.childNodes);
      element.replaceWith(heading);
    } else if (!KEPT.has(element.tagName)) {
      element.replaceWith(...element.childNodes);
    } else {
      const align = element.style.textAlign;
      for (const { name } of Array.from(element.attributes)) {
        if (!(ATTRIBUTES[element.tagName] || []).includes(name)) {
          element.removeAttribute(name);
        }
      }
      if (['center', 'right'].includes(align)) {
        element.style.textAlign = align;
      }
    }
  }
  return parsed.innerHTML.replace(/<!--[\s\S]*?-->/g, '');
}

const box = document.querySelector('textarea[data-editor]');
if (box && window.Jodit) {
  const editor = window.Jodit.make(box, {
    language: 'zh_cn',
    // the default, -1, keeps whoever works by keyboard out of the text
    tabIndex: 0,
    // The defaults fetch code from a CDN, and the bureau's network has no way out.
    sourceEditor: 'area',
    beautifyHTML: false,
    hidePoweredByJodit: true,
    minHeight: 380,
    toolbarAdaptive: false,
    toolbarButtonSize: 'middle',
    toolbarStickyOffset: 0,
    showXPathInStatusbar: false,
    statusbar: true,
    showWordsCounter: false,
    spellcheck: false,
    placeholder: '在这里输入或粘贴正文',
    buttons: ['paragraph', 'bold', 'italic', 'underline', '|', 'ul', 'ol', '|', 'left', 'center', 'right', 'justify', '|',
      'table', 'link', 'hr', '|', 'eraser', 'undo', 'redo', 'fullsize'],
    controls: {
      // an atom replaces the default list; a plain object would be mixed with it
      paragraph: { list: window.Jodit.atom({ p: '正文', h2: '一级标题', h3: '二级标题', h4: '三级标题', blockquote: '引用' }) },
    },
    disablePlugins: ['ai-assistant', 'image', 'image-processor', 'image-properties', 'video', 'media', 'file', 'iframe', 'speech-recognize',
      'print', 'powered-by-jodit', 'add-new-line', 'color', 'drag-and-drop', 'drag-and-drop-element', 'paste-storage',
      'resize-handler', 'source', 'about', 'symbols', 'class-span'],
    enableDragAndDropFileToEditor: false,
    uploader: { insertImageAsBase64URI: false },
    link: { noFollowCheckbox: false, openInNewTabCheckbox: false, modeClassName: false },
  });
  // The label belonged to the text box, which is hidden now.
  editor.editor.setAttribute('aria-labelledby', `${box.id}-label`);
  editor.editor.setAttribute('role', 'textbox');
  editor.editor.setAttribute('aria-multiline', 'true');
  document.getElementById(`${box.id}-label`)?.addEventListener('click', () => editor.focus());
  editor.editor.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    if (html) {
      event.preventDefault();
      event.stopImmediatePropagation();
      editor.s.insertHTML(plainMarkup(html));
      editor.synchronizeValues();
    }
  }, true);
  // The box follows the editor a little later, and now and then not at all: what is sent is what stands in the editor.
  box.form.addEventListener('formdata', (event) => event.formData.set(box.name, editor.getEditorValue()));
}
