import libraryStyle from 'maplibre-gl/dist/maplibre-gl.css?inline';

/** The style sheet the map needs; inside a shadow root the style sheets of the page do not reach it. */
export const mapStyleText = `${libraryStyle}
.map-overlay {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  pointer-events: none;
}
.map-curtain {
  position: absolute;
  inset: 0;
  pointer-events: none;
}
.map-hint,
.map-word {
  position: absolute;
  top: 0;
  left: 0;
  max-width: 280px;
  padding: 4px 8px;
  border: 1px solid #b3261e;
  border-radius: 4px;
  background: #ffffff;
  color: #2a2e33;
  font: 13px/1.4 'Noto Sans', system-ui, sans-serif;
  pointer-events: none;
}
.map-word {
  border-color: #5f6b76;
}
.map-hint[hidden],
.map-word[hidden] {
  display: none;
}
[data-map-theme='dark'] > .map-word {
  border-color: #9aa5b1;
  background: #16181b;
  color: #e8eaed;
}
.map-magnifier {
  position: absolute;
  top: 0;
  left: 0;
  width: 132px;
  height: 132px;
  border: 2px solid #2a2e33;
  border-radius: 50%;
  background: #ffffff;
  box-shadow: 0 0 0 2px #ffffff;
  pointer-events: none;
}
.map-magnifier[hidden] {
  display: none;
}
[data-map-theme='dark'] > .map-magnifier {
  border-color: #e8eaed;
  background: #16181b;
  box-shadow: 0 0 0 2px #16181b;
}
[data-map-theme='dark'] > .map-hint {
  border-color: #ff8a80;
  background: #16181b;
  color: #e8eaed;
}
`;
