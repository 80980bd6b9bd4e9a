package org.markwell.markdown.svg;

import java.util.Set;
import java.util.regex.Pattern;

/** What an SVG drawing may hold: whatever draws, nothing that acts or fetches. */
final class SvgNames {
  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";

  /** Foreign elements of these show or do something; those of others are notes of a program. */
  static final Set<String> LOUD =
      Set.of(
          "http://www.w3.org/1999/xhtml",
          "http://www.w3.org/2001/XInclude",
          "http://www.w3.org/1998/Math/MathML");

  /** Elements of SVG that draw nothing, left out without a word. */
  static final Set<String> SILENT = Set.of("metadata");

  static final Set<String> ANIMATIONS = Set.of("animate", "set", "animateColor");

  private static final Set<String> ELEMENTS =
      words(
          """
          svg g defs symbol use switch view title desc style a
          path rect circle ellipse line polyline polygon image
          text tspan textPath tref linearGradient radialGradient stop pattern
          clipPath mask marker filter animate set animateColor animateTransform animateMotion mpath
          feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
          feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
          feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
          feSpecularLighting feSpotLight feTile feTurbulence
          """);

  /** Attributes that say how a thing looks; they can be animated. */
  private static final Set<String> LOOKS =
      words(
          """
          alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
          color-interpolation-filters color-profile color-rendering cursor direction display
          dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
          flood-opacity font font-family font-size font-size-adjust font-stretch font-style
          font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
          image-rendering isolation kerning letter-spacing lighting-color marker marker-end
          marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
          pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
          stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
          stroke-width text-anchor text-decoration text-rendering transform-box transform-origin
          unicode-bidi vector-effect visibility white-space word-spacing writing-mode
          x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox transform
          gradientTransform patternTransform offset rotate startOffset textLength pathLength
          """);

  private static final Set<String> ATTRIBUTES =
      words(
          """
          id class style lang role tabindex focusable version baseProfile zoomAndPan
          preserveAspectRatio requiredFeatures requiredExtensions systemLanguage
          gradientUnits spreadMethod patternUnits patternContentUnits clipPathUnits maskUnits
          maskContentUnits markerUnits markerWidth markerHeight refX refY orient
          filterUnits primitiveUnits filterRes lengthAdjust method spacing side glyphRef format
          in in2 result mode type values tableValues slope intercept amplitude exponent operator
          k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength
          preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
          limitingConeAngle scale xChannelSelector yChannelSelector stdDeviation radius
          baseFrequency numOctaves seed stitchTiles azimuth elevation z pointsAtX pointsAtY
          pointsAtZ media
          attributeName attributeType begin dur end min max restart repeatCount repeatDur
          calcMode keyTimes keySplines keyPoints from to by additive accumulate path origin
          """);

  private static final Pattern ARIA = Pattern.compile("aria-[a-z]+");

  private SvgNames() {}

  static boolean isElement(String name) {
    return ELEMENTS.contains(name);
  }

  static boolean isAttribute(String name) {
    return ATTRIBUTES.contains(name) || LOOKS.contains(name) || ARIA.matcher(name).matches();
  }

  /** Whether an animation may change an attribute: never an address, a class or a style. */
  static boolean mayMove(String attribute) {
    return LOOKS.contains(attribute);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
