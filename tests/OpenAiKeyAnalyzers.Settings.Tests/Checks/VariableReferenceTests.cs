using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Settings.Tests.Checks;

/// <summary>Verifies strings that are replaced by the value of a variable.</summary>
public class VariableReferenceTests
{
    [Theory]
    [InlineData("${NAME}", nameof(VariableReferenceKind.DollarBraces), "NAME")]
    [InlineData(" \"${NAME}\" ", nameof(VariableReferenceKind.DollarBraces), "NAME")]
    [InlineData("'$NAME'", nameof(VariableReferenceKind.Dollar), "NAME")]
    [InlineData("${X}", nameof(VariableReferenceKind.DollarBraces), "X")]
    [InlineData("${NAME:-default}", nameof(VariableReferenceKind.DollarBraces), "NAME")]
    [InlineData("${NAME-default}", nameof(VariableReferenceKind.DollarBraces), "NAME")]
    [InlineData("${NAME?message}", nameof(VariableReferenceKind.DollarBraces), "NAME")]
    [InlineData("${NAME+other}", nameof(VariableReferenceKind.DollarBraces), "NAME")]
    [InlineData("$NAME_2", nameof(VariableReferenceKind.Dollar), "NAME_2")]
    [InlineData("$_X", nameof(VariableReferenceKind.Dollar), "_X")]
    [InlineData("%NAME%", nameof(VariableReferenceKind.Percent), "NAME")]
    [InlineData("!NAME!", nameof(VariableReferenceKind.Percent), "NAME")]
    [InlineData("$env:NAME", nameof(VariableReferenceKind.PowerShell), "NAME")]
    [InlineData("$ENV:Name", nameof(VariableReferenceKind.PowerShell), "Name")]
    [InlineData("${env:NAME}", nameof(VariableReferenceKind.PowerShell), "NAME")]
    [InlineData("{{name}}", nameof(VariableReferenceKind.Template), "")]
    [InlineData("${{ secrets.NAME }}", nameof(VariableReferenceKind.Template), "")]
    [InlineData("$(command)", nameof(VariableReferenceKind.Template), "")]
    [InlineData("`command`", nameof(VariableReferenceKind.Template), "")]
    public void Reference_HasKindAndName(string text, string kind, string name)
    {
        VariableReference reference = Assert.IsType<VariableReference>(VariableReference.Parse(text));

        Assert.Equal((kind, name), (reference.Kind.ToString(), reference.Name));
    }

    [Theory]
    [InlineData("NAME")]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("$X")]
    [InlineData("%X%")]
    [InlineData("%%")]
    [InlineData("${}")]
    [InlineData("$1NAME")]
    [InlineData("$NAME/x")]
    [InlineData("${NAME/x}")]
    [InlineData("%NAME:x%")]
    [InlineData("$env:NAME-x")]
    [InlineData("x${NAME}")]
    [InlineData("${NAME}x")]
    [InlineData("%NAME")]
    public void OtherText_IsNoReference(string text) => Assert.Null(VariableReference.Parse(text));

    [Theory]
    [InlineData(128, 0, true)]
    [InlineData(129, 0, false)]
    [InlineData(128, 382, true)]
    [InlineData(128, 383, false)]
    [InlineData(129, 10, false)]
    public void LongReference_IsText(int nameLength, int defaultLength, bool isReference)
    {
        string rest = defaultLength == 0 ? "" : ":-" + new string('d', defaultLength);

        Assert.Equal(isReference, VariableReference.Parse("${" + new string('A', nameLength) + rest + "}") is not null);
    }

    [Fact]
    public void KeyInBraces_IsNoReference() => Assert.Null(VariableReference.Parse("${" + SyntheticKey.Project() + "}"));

    /// <summary>Verifies the masked reference, in which asterisks replace the masked characters.</summary>
    [Theory]
    [InlineData("a {{b}} c", "a * c")]
    [InlineData("${{ b }}c", "*c")]
    [InlineData("${b}c", "*c")]
    [InlineData("$b-c", "*-c")]
    [InlineData("$b2/c", "*/c")]
    [InlineData("$2b", "$2b")]
    [InlineData("$zZ09_-", "*-")]
    [InlineData("$", "$")]
    [InlineData("a$", "a$")]
    [InlineData("$env:b c", "* c")]
    [InlineData("$ENV:b", "*")]
    [InlineData("$env:", "*:")]
    [InlineData("$env:1", "*:1")]
    [InlineData("$other:b", "*:b")]
    [InlineData("$envx:b", "*:b")]
    [InlineData("$abc:b", "*:b")]
    [InlineData("$env b", "* b")]
    [InlineData("$(b $(c)) d", "* d")]
    [InlineData("$(b", "$(b")]
    [InlineData("$(b))", "*)")]
    [InlineData("%ab%c", "*c")]
    [InlineData("%a%", "%a%")]
    [InlineData("%ab", "%ab")]
    [InlineData("%20b%20", "%20b%20")]
    [InlineData("%%", "%%")]
    [InlineData("a {#{b}#c", "a {*c")]
    [InlineData("a {#{b}c", "a {*c")]
    [InlineData("_#b", "_#b")]
    [InlineData("$ #{b", "$ #{b")]
    [InlineData("`b`c", "*c")]
    [InlineData("`b", "`b")]
    [InlineData("a`b`c`d", "a*c`d")]
    [InlineData("__b__c", "*c")]
    [InlineData("__b_c", "__b_c")]
    [InlineData("_b_", "_b_")]
    [InlineData("__b-__", "__b-__")]
    [InlineData("____", "*")]
    [InlineData("___", "___")]
    [InlineData("{b}", "{b}")]
    [InlineData("{{b", "{{b")]
    [InlineData("{{}}", "*")]
    [InlineData("abc", "abc")]
    [InlineData("", "")]
    public void Reference_IsMasked(string text, string expected)
    {
        MappedText masked = Mask("xx" + text, 2);

        Assert.Equal(expected.Replace('*', HeaderSyntax.Hole), masked.Value);
        Assert.Equal(text.Length + 2, masked.End);
        Assert.All(Enumerable.Range(0, masked.Length).Where(i => masked.Value[i] != HeaderSyntax.Hole),
            i => Assert.Equal(masked.Value[i], ("xx" + text)[masked.GetPosition(i)]));
    }

    [Theory]
    [InlineData("{{", "}}", 254)]
    [InlineData("$(", ")", 254)]
    public void FarEnd_IsNotFound(string open, string close, int most)
    {
        Assert.Equal(1, Mask(open + new string('a', most) + close, 0).Length);
        Assert.NotEqual(1, Mask(open + new string('a', most + 1) + close, 0).Length);
    }

    [Theory]
    [InlineData("{{a}}/v1", true)]
    [InlineData("$a", true)]
    [InlineData("`a`", true)]
    [InlineData("a{{b}}", false)]
    [InlineData("", false)]
    [InlineData("{a}", false)]
    public void Beginning_IsUnknown(string text, bool expected) =>
        Assert.Equal(expected, VariableReferenceMasker.StartsWithReference(text));

    private static MappedText Mask(string text, int start) => VariableReferenceMasker.Mask(MappedText.FromFile(text, start, text.Length));
}
