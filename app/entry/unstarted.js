// Starts the program of a page that the browser draws. What the page says when it does not start stands in it from the beginning, out of
// sight for as long as a start may take: here it is taken away, or shown at once.

/** @param {() => Promise<unknown>} start */
export async function begin(start) {
  try {
    await start();
    document.querySelector(".unstarted")?.remove();
  } catch (error) {
    document.documentElement.dataset.failed = "";
    console.error(error);
  }
}
