using OpenAiKeyAnalyzers.Values.Endpoints;
using OpenAiKeyAnalyzers.Values.Names;
using OpenAiKeyAnalyzers.Values.Settings.Formats;

namespace OpenAiKeyAnalyzers.Values.Settings.Judging;

/// <summary>OAK4001 to OAK4004, OAK4006 and the models of OAK4007 that stand in addresses.</summary>
internal static class EndpointRules
{
    // Variables that clients read by themselves: nobody puts a scheme in front of them.
    private static readonly string[] ReadByClients = ["openaibaseurl", "openaiapibase", "openaiapibaseurl"];

    internal static IEnumerable<SettingsFinding> Read(SettingsEntry entry, SettingsContext context)
    {
        if (ConnectionStrings.IsPart(entry.Path) && ConnectionStringScanner.ScanValue(entry.Path.Name, entry.Value.Value, context.Options.IsOpenAiHost) is { } glued)
        {
            yield return Finding(glued, entry, entry.Value, known: 0);
            yield break;
        }

        SettingsText written = entry.Address ?? entry.Value;
        if (!context.File.HasNames || !MayBeAddress(written.Value) || PositionOf(entry, context.File, out bool isNamed) is not { } position)
        {
            yield break;
        }

        SettingsText text = Holes.In(written);
        int known = entry.Address is null ? 0 : text.Length - Holes.In(entry.Address.Part(entry.AddressStart, entry.Address.Length)).Length;
        UrlText? url = UrlText.Parse(text.Value);
        foreach (EndpointReading reading in EndpointReader.Read(text.Value, position, context.Options.IsOpenAiHost))
        {
            // What lies in the variable is reported where that is defined.
            if (reading.End > known && IsDefect(reading, url, entry, context, position, isNamed))
            {
                yield return Finding(reading, entry, text, known);
            }
        }
    }

    private static bool MayBeAddress(string text) => text.IndexOf('.') > 0 && text.IndexOfAny(['/', '\\']) >= 0;

    /// <summary>What becomes of an address; <see langword="null"/> if it is no address that anybody asks for.</summary>
    /// <param name="entry">The value.</param>
    /// <param name="file">Its file.</param>
    /// <param name="isNamed">Whether the name says that requests go there, and not only that it is some address.</param>
    private static UrlPosition? PositionOf(SettingsEntry entry, SettingsFile file, out bool isNamed)
    {
        isNamed = entry.IsAddress;
        if (entry.Role == SettingsRole.Url && (file.Kind != SettingsFileKind.PowerShellScript || entry.Path.Name == SettingsRequest.AddressName))
        {
            return UrlPosition.Request;
        }

        if (entry.Role is SettingsRole.Header or SettingsRole.Body)
        {
            return null;
        }

        var names = new SettingNames(entry.Path);
        isNamed |= names.IsApiAddress;
        return names.IsKey ? null : isNamed || names.IsEndpoint ? UrlPosition.BaseAddress : UrlPosition.Text;
    }

    private static bool IsDefect(EndpointReading reading, UrlText? url, SettingsEntry entry, SettingsContext context, UrlPosition position, bool isNamed)
    {
        if (reading.Rule == EndpointRule.KeyInUrl)
        {
            return reading.Defect != EndpointDefect.Key || !context.Options.IsAllowed(reading.TextIn(url));
        }

        // Lists show, forbid or describe. Of a text without a name nothing is known.
        bool isListed = entry.Role == SettingsRole.Text || (entry.Path.Name.Length > 0 && entry.Path.Name[0] is >= '0' and <= '9');
        bool isMadeUp = context.IsTest && reading.Rule is EndpointRule.Insecure or EndpointRule.NotTheAddress or EndpointRule.Model;
        bool isRequest = position == UrlPosition.Request;
        return !isListed && !isMadeUp && reading.Defect switch
        {
            // Links to the documentation do no harm.
            EndpointDefect.OldPage => false,
            EndpointDefect.WrongHost => url is { Segments.Count: > 0 } || (isNamed && !isRequest),
            EndpointDefect.MissingScheme => isRequest || Array.IndexOf(ReadByClients, OpenAiKeyNames.LettersOf(entry.Path.Name)) >= 0,
            EndpointDefect.OldApiVersion => isRequest,
            _ => true,
        };
    }

    private static SettingsFinding Finding(EndpointReading reading, SettingsEntry entry, SettingsText text, int known)
    {
        // A collection of Postman keeps the parts of an address beside it.
        bool isWhole = reading.Start >= known && !(entry.Path is { Name: "raw", Parent.Name: "url" });
        return new SettingsFinding(RuleOf(reading.Rule), entry, [Edits.Place(entry, text, Math.Max(reading.Start, known), reading.End)], reading)
        {
            IsInformation = reading.Model is { } model && !(model.IsShutDown && model.IsCertain),
            Repair = isWhole && reading.Replacement is { } replacement ? Edits.Of(entry, text, [new TextEdit(reading.Start, reading.Length, replacement)]) : [],

            // More has to change than the address, or what goes may be needed.
            IsChoice = reading.Model is not null || reading.RequiresOtherChanges,
        };
    }

    private static string TextIn(this EndpointReading reading, UrlText? url) => url?.Text.Substring(reading.Start, reading.Length) ?? string.Empty;

    private static SettingsRule RuleOf(EndpointRule rule) => rule switch
    {
        EndpointRule.Retired => SettingsRule.RetiredEndpoint,
        EndpointRule.Deprecated => SettingsRule.DeprecatedEndpoint,
        EndpointRule.Insecure => SettingsRule.InsecureEndpoint,
        EndpointRule.KeyInUrl => SettingsRule.KeyInAddress,
        EndpointRule.Model => SettingsRule.RetiredModel,
        _ => SettingsRule.WrongAddress,
    };
}
