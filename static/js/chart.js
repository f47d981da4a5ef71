// A canvas with data-chart="id" draws the rows of that table: data-label names a bar, data-value is its length,
// data-low marks it. The table tells the same in numbers; where no script runs, it stands alone.
function color(canvas, name) {
  canvas.style.color = `var(${name})`;
  return getComputedStyle(canvas).color;
}

const limitLine = {
  id: "limit",
  afterDatasetsDraw({ ctx, canvas, chartArea, scales }, _, { at }) {
    if (!at) return;
    const x = scales.x.getPixelForValue(at);
    ctx.save();
    ctx.strokeStyle = color(canvas, "--text-3");
    ctx.setLineDash([4, 4]);
    ctx.beginPath();
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
    ctx.restore();
  },
};

function draw(canvas) {
  const rows = [...document.getElementById(canvas.dataset.chart).querySelectorAll("[data-value]")];
  const ticks = { color: color(canvas, "--text-2"), font: { family: getComputedStyle(document.body).fontFamily } };
  canvas.parentElement.style.blockSize = `${rows.length * 32 + 40}px`;
  new window.Chart(canvas, {
    type: "bar",
    data: {
      labels: rows.map((row) => row.dataset.label),
      datasets: [{
        data: rows.map((row) => Number(row.dataset.value)),
        backgroundColor: rows.map((row) => color(canvas, "low" in row.dataset ? "--bad" : "--accent")),
        barThickness: 14,
      }],
    },
    options: {
      indexAxis: "y",
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { display: false }, limit: { at: Number(canvas.dataset.limit) } },
      scales: {
        x: { min: 0, max: 1, ticks, grid: { color: color(canvas, "--border") } },
        y: { ticks: { ...ticks, autoSkip: false }, grid: { display: false } },
      },
    },
    plugins: [limitLine],
  });
}

document.querySelectorAll("canvas[data-chart]").forEach(draw);
