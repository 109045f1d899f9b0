import type { Rgb } from '../../lib/chart/colour.ts';

/** Kinds of colour blindness that are simulated whole (severity 1). */
export const BLINDNESSES = ['deuteranopia', 'protanopia', 'tritanopia'] as const;
type Blindness = (typeof BLINDNESSES)[number];

/** Contrast from 1 to 21, whichever is the lighter (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How the colour looks to someone who lacks one kind of cone. */
export function simulateBlindness(colour: Rgb, blindness: Blindness): Rgb {
  const linear = toLinear(colour);
  const row = (at: 0 | 1 | 2) => encode(clamp(dot(MACHADO[blindness][at], linear)));
  return [row(0), row(1), row(2)];
}

/** How far apart two colours look: the distance in OKLab (Ottosson 2020), where black and white are 1 apart. */
export function distanceOf(one: Rgb, other: Rgb): number {
  const [a, b] = [toOklab(one), toOklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", IEEE TVCG 15 (2009) 1291–1298: severity 1.0, for linear RGB.
 */
const MACHADO: Record<Blindness, Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const LUMINANCE: Rgb = [0.2126, 0.7152, 0.0722];

/** B. Ottosson, "A perceptual color space for image processing" (2020): linear sRGB to cone responses, those to Lab. */
const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function toOklab(colour: Rgb): Rgb {
  const [l, m, s] = multiply(TO_LMS, toLinear(colour));
  return multiply(TO_LAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

function luminanceOf(colour: Rgb): number {
  return dot(LUMINANCE, toLinear(colour));
}

function toLinear([red, green, blue]: Rgb): Rgb {
  return [decode(red), decode(green), decode(blue)];
}

function multiply([first, second, third]: Matrix, vector: Rgb): Rgb {
  return [dot(first, vector), dot(second, vector), dot(third, vector)];
}

function dot(one: Rgb, other: Rgb): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

function decode(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function encode(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

function clamp(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
