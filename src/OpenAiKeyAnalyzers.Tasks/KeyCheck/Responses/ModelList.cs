using System.Globalization;
using System.Xml.Linq;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>Represents the list of models that are available for a key.</summary>
/// <param name="names">All names, as the server wrote them.</param>
/// <param name="ending">The models with a shutdown date in the list, in the order of their dates.</param>
internal sealed class ModelList(IReadOnlyCollection<string> names, IReadOnlyList<(string Name, DateTime End)> ending)
{
    internal int Count { get; } = names.Count;

    /// <summary>Gets all names as the server wrote them: a name may be shown only if <see cref="WireNames"/> allows it.</summary>
    internal IReadOnlyCollection<string> Names { get; } = names;

    internal IReadOnlyList<(string Name, DateTime End)> ShutdownDates { get; } = ending;

    /// <summary>
    /// Parses <c>{"data":[{"id":…}]}</c>, or an array alone, which some providers send; <see langword="null"/> for anything else.
    /// </summary>
    /// <param name="json">The body.</param>
    /// <param name="names">Determines which names may be repeated.</param>
    internal static ModelList? TryParse(XElement json, WireNames names)
    {
        XElement? data = JsonBody.IsArray(json) ? json : JsonBody.FindMember(json, "data");
        if (!JsonBody.IsArray(data))
        {
            return null;
        }

        XElement[] models = [.. data!.Elements()];
        if (!models.All(static model => JsonBody.FindString(JsonBody.FindMember(model, "id")) is not null))
        {
            return null;
        }

        IEnumerable<(string Name, DateTime End)> ending =
            from model in models
            let name = JsonBody.FindString(JsonBody.FindMember(model, "id"))
            let date = JsonBody.FindString(JsonBody.FindMember(model, "shutdown_date"))
            where date is not null && names.IsModel(name)
            let end = ParseDate(date)
            where end is not null
            orderby end, name
            select (name, end.Value);
        return new ModelList([.. models.Select(static model => JsonBody.FindString(JsonBody.FindMember(model, "id"))!)], [.. ending]);
    }

    // The documented format is YYYY-MM-DD or null (the vendor's page on deprecations, copy of 2026-10).
    private static DateTime? ParseDate(string date) =>
        DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime end) ? end : null;
}
