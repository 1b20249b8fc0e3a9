using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>Follows the advice of OAK9009 about models and deployments.</summary>
internal static class ModelAdvice
{
    private static readonly byte[] List = AdviceCase.Answer(200, """{"data":[{"id":"gpt-4o-mini"},{"id":"gpt-4o"}]}""");
    private static readonly byte[] Other = AdviceCase.Answer(200, """{"data":[{"id":"whisper-1"}]}""");
    private static readonly byte[] Both = AdviceCase.Answer(200, """{"data":[{"id":"whisper-1"},{"id":"gpt-4o-minii"}]}""");
    private static readonly byte[] Ending =
        AdviceCase.Answer(200, """{"data":[{"id":"gpt-4o-minii","shutdown_date":"2026-12-31"},{"id":"gpt-4o"}]}""");

    private static readonly byte[] Deployments = AdviceCase.Answer(200, """{"data":[{"id":"chat-prod"}]}""");
    private static readonly byte[] NoDeployments = AdviceCase.Answer(200, """{"data":[]}""");

    internal static readonly AdviceCase[] All =
    [
        new("OAK9009_Missing", "Use a model that the key lists", UseModel, static (s, _) => SetModel(s, "whisper-1"))
        { First = [Other], Second = [Other] },
        new("OAK9009_Missing", "or have it allowed for the project", UseModel, static (_, _) => { }) { First = [Other], Second = [Both] },
        new("OAK9009_MissingNear", "Available: {3}", UseModel, static (s, a) => SetModel(s, a[4].Split(", ")[0]))
        { First = [List], Second = [List] },
        new("OAK9009_Ending", "Replace it", UseModel, static (s, _) => SetModel(s, "gpt-4o")) { First = [Ending], Second = [Ending] },
        new("OAK9009_Deployment", "Create the deployment", UseDeployment, static (_, a) => Assert.Equal("chat-prod", a[2]))
        { First = [AdviceCase.Models, NoDeployments], Second = [AdviceCase.Models, Deployments] },
        new("OAK9009_DeploymentNear", "Existing deployments: {3}", static s => UseDeployment(s, "chat-prd"),
            static (s, a) => s.Facts[^1] = ProjectRun.Read(a[4], UsageKind.Deployment, line: 20))
        { First = [AdviceCase.Models, Deployments], Second = [AdviceCase.Models, Deployments] },
    ];

    private static void UseModel(AdviceScene scene) =>
        scene.Facts.AddRange([ProjectRun.Read(AdviceScene.Variable), ProjectRun.Read("gpt-4o-minii", UsageKind.Model, line: 20)]);

    private static void SetModel(AdviceScene scene, string model) => scene.Facts[1] = ProjectRun.Read(model, UsageKind.Model, line: 20);

    private static void UseDeployment(AdviceScene scene) => UseDeployment(scene, "chat-prod");

    private static void UseDeployment(AdviceScene scene, string name)
    {
        RejectedKeyAdvice.UseAzure(scene);
        scene.Facts.Add(ProjectRun.Read(name, UsageKind.Deployment, line: 20));
    }
}
