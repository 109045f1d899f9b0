/** A file dropped on the field of a text becomes the file of its form. */
export function startDropping(): void {
  const form = document.querySelector<HTMLFormElement>('.new-article');
  const file = form?.querySelector<HTMLInputElement>('input[type="file"]');
  if (!form || !file) return;
  form.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  form.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files;
    if (!files || files.length === 0) return;
    event.preventDefault();
    file.files = files;
    file.focus();
  });
}
