package org.markwell.theme;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a text is a colour of style sheets: a number, a function, or one of the names. */
final class Colours {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})"
              + "|(?:rgb|hsl|oklch|oklab)\\([0-9a-z.,%/ -]{1,60}\\)");

  private static final Set<String> NAMES =
      Set.of(
          """
          aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue
          blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk
          crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki
          darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
          darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue
          dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite
          gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
          lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
          lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen
          lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen
          magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen
          mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream
          mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
          palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
          powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown
          seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen
          steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
          yellowgreen
          """
              .strip()
              .split("\\s+"));

  private Colours() {}

  static boolean isOne(String text) {
    return WRITTEN.matcher(text).matches() || NAMES.contains(text.toLowerCase(Locale.ROOT));
  }
}
