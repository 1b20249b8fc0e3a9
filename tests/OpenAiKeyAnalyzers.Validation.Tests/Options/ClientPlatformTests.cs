using OpenAiKeyAnalyzers.Validation.Options;

namespace OpenAiKeyAnalyzers.Validation.Tests.Options;

/// <summary>Verifies programs that run on the devices of their users, where a key cannot be kept secret.</summary>
public class ClientPlatformTests
{
    [Theory]
    [InlineData("UseMaui", "true", true)]
    [InlineData("UseMaui", "True", true)]
    [InlineData("UseMaui", "false", false)]
    [InlineData("UseMaui", "", false)]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly", "true", true)]
    [InlineData("UsingMicrosoftNETSdkWeb", "true", false)]
    [InlineData("TargetFramework", "net10.0-android", true)]
    [InlineData("TargetFramework", "net10.0-Android36.0", true)]
    [InlineData("TargetFramework", "net10.0-ios", true)]
    [InlineData("TargetFramework", "net10.0-maccatalyst", true)]
    [InlineData("TargetFramework", "net10.0-tvos", true)]
    [InlineData("TargetFramework", "net10.0-browser", true)]
    [InlineData("TargetFramework", "net10.0-tizen", true)]
    [InlineData("TargetFramework", "net10.0-windows10.0.19041", false)]
    [InlineData("TargetFramework", "net10.0", false)]
    [InlineData("TargetFramework", "-ios", false)]
    public void Property_Decides(string name, string value, bool isClient) =>
        Assert.Equal(isClient, ClientPlatform.IsClientApp(property => property == name ? value : null, ["System.Runtime"]));

    [Theory]
    [InlineData("", false)]
    [InlineData("System.Net.Http", false)]
    [InlineData("UnityEngine", true)]
    [InlineData("unityengine", true)]
    [InlineData("UnityEngine.CoreModule", true)]
    [InlineData("Microsoft.Maui", true)]
    [InlineData("Microsoft.Maui.Controls", true)]
    [InlineData("Microsoft.Maui.Graphics", false)]
    [InlineData("Mono.Android", true)]
    [InlineData("Microsoft.iOS", true)]
    [InlineData("Xamarin.iOS", true)]
    [InlineData("GodotSharp", true)]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly", true)]
    [InlineData("System.Runtime,Microsoft.AspNetCore.Components.WebAssembly,System.Net.Http", true)]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly,Microsoft.AspNetCore.Server.Kestrel", false)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel,Microsoft.AspNetCore.Components.WebAssembly", false)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", false)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel,GodotSharp", true)]
    public void References_Decide(string references, bool isClient) =>
        Assert.Equal(isClient, ClientPlatform.IsClientApp(static _ => null, references.Split(',')));
}
