// Turns the text box into an editor whose buttons make only what the server keeps (HtmlText). Without this script the box
// takes plain lines, and each becomes a paragraph.
'use strict';

const box = document.querySelector('textarea[data-editor]');
if (box && window.Jodit) {
  const editor = window.Jodit.make(box, {
    language: 'zh_cn',
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
      paragraph: { list: { p: '正文', h2: '一级标题', h3: '二级标题', h4: '三级标题', blockquote: '引用' } },
    },
    // Word and web pages bring fonts, colours and hidden markup along; the words and their order are what counts.
    askBeforePasteHTML: false,
    askBeforePasteFromWord: false,
    defaultActionOnPaste: 'insert_clear_html',
    defaultActionOnPasteFromWord: 'insert_clear_html',
    disablePlugins: ['ai-assistant', 'image', 'image-processor', 'image-properties', 'video', 'media', 'file', 'iframe', 'speech-recognize',
      'print', 'powered-by-jodit', 'add-new-line', 'color', 'drag-and-drop', 'drag-and-drop-element', 'paste-storage',
      'resize-handler', 'source', 'about', 'symbols', 'class-span'],
    enableDragAndDropFileToEditor: false,
    uploader: { insertImageAsBase64URI: false },
    link: { noFollowCheckbox: false, openInNewTabCheckbox: false, modeClassName: false },
  });
  // The label belonged to the text box, which is hidden now.
  editor.editor.setAttribute('aria-labelledby', 'body-label');
  editor.editor.setAttribute('role', 'textbox');
  editor.editor.setAttribute('aria-multiline', 'true');
  document.getElementById('body-label')?.addEventListener('click', () => editor.focus());
  box.form.addEventListener('submit', () => editor.synchronizeValues(), true);
}
