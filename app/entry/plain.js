// Printing is the one thing that needs a script here: its button is hidden until there is one.
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-print]"))) {
  button.hidden = false;
  button.onclick = () => print();
}
