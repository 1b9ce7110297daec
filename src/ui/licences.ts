/** Read the file that the build wrote; null where there is none, as on the development server, which answers with its page. */
export async function licencesOfBuild(): Promise<string | null> {
  try {
    const response = await fetch(new URL('licences.md', document.baseURI));
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    return response.ok && !isPage ? await response.text() : null;
  } catch {
    return null;
  }
}
