using System.Globalization;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pictures;

/// <summary>Draws a label and its value, so that pages do not depend on a badge service.</summary>
internal static class Badge
{
    private const double CellWidth = 6.6;
    private const int Padding = 6;
    private const int Height = 20;

    public static string Create(string label, string value)
    {
        double left = (label.Length * CellWidth) + (2 * Padding);
        double right = (value.Length * CellWidth) + (2 * Padding);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{{left + right:0.#}}" height="{{Height}}" role="img" aria-label="{{label}}: {{value}}">
            <title>{{label}}: {{value}}</title>
            <style>text{font:11px ui-monospace,'DejaVu Sans Mono',Consolas,monospace;fill:#ffffff}</style>
            <rect width="{{left + right:0.#}}" height="{{Height}}" rx="3" fill="#0550ae"/>
            <path d="M3 0H{{left:0.#}}V{{Height}}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#424a53"/>
            <text x="{{Padding}}" y="14" textLength="{{label.Length * CellWidth:0.#}}">{{label}}</text>
            <text x="{{left + Padding:0.#}}" y="14" textLength="{{value.Length * CellWidth:0.#}}">{{value}}</text>
            </svg>

            """);
    }
}
