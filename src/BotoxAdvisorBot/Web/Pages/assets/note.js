// The note is there to be printed.
document.getElementById('print')?.addEventListener('click', () => window.print());
