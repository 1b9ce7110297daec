/** Say, in place of the program, why it does not run at this address and what to open instead. */
export function showInsecureNotice(title: string, text: string): void {
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  const notice = document.createElement('main');
  notice.className = 'not-started';
  notice.append(heading, paragraph);
  document.body.replaceChildren(notice);
}
