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
.map-hint {
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
.map-hint[hidden] {
  display: none;
}
[data-map-theme='dark'] > .map-hint {
  border-color: #ff8a80;
  background: #16181b;
  color: #e8eaed;
}
`;
