/**
 * The way from a process instance to the file of its case. Whether there is one for whoever looks is asked of the desk, which
 * answers with a redirect to the case or not at all.
 */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default {
  id: 'gongkai.case-file',
  pluginPoint: 'cockpit.processInstance.runtime.action',
  priority: 20,
  render: (node, { processInstanceId }) => {
    const address = `${root}/desk/instances/${encodeURIComponent(processInstanceId)}/case`;
    fetch(address, { redirect: 'manual', credentials: 'same-origin' }).then((answer) => {
      if (answer.type === 'opaqueredirect') {
        const link = document.createElement('a');
        link.className = 'btn btn-default btn-toolbar gk-case-file';
        link.href = address;
        link.target = '_blank';
        link.title = '打开案卷';
        link.textContent = '案卷';
        node.append(link);
      }
    }).catch(() => {});
  },
};
