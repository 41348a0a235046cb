// Without script these links open in a tab; with it, in a window of a phone's size.
document.addEventListener("click", event => {
  const link = event.target.closest("a[data-phone]");
  if (!link) return;
  if (window.open(link.href, "phone", "popup,width=375,height=700")) event.preventDefault();
});
