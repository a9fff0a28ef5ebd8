/** Times the parts that have to be quick. */
console.error('bench: nothing to measure yet');
