document.documentElement.dataset.script = 'true';
