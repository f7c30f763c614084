/** Buttons that give a picture as PNG, drawn by the browser at twice its size. */
for (const button of document.querySelectorAll('button[data-picture]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const picture = new Image();
    picture.src = button.dataset.picture;
    await picture.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: picture.width * 2, height: picture.height * 2 });
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const link = document.createElement('a');
    link.href = canvas.toDataURL('image/png');
    link.download = new URL(picture.src).pathname.replace(/^.*\/(.*)\.svg$/, '$1.png');
    link.click();
  });
}
