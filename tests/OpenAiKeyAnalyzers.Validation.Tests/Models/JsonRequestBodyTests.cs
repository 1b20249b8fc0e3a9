using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Validation.Tests.Models;

/// <summary>Verifies which model a JSON body requests. In the rows, single quotes represent double quotes.</summary>
public class JsonRequestBodyTests
{
    [Theory]
    [InlineData("{'model':'gpt-4','messages':[]}", "gpt-4")]
    [InlineData("{'messages':[],'model':'gpt-4'}", "gpt-4")]
    [InlineData("\r\n\t{ 'model' : 'gpt-4' ,\n 'input' : 'x' }", "gpt-4")]
    [InlineData("{'model':'gpt-4','PROMPT':'x'}", "gpt-4")]
    [InlineData("{'model':'gpt-4','prompt':", "gpt-4")]
    [InlineData("{'model':'gpt-4','training_file':'file-1'}", "gpt-4")]
    [InlineData("{'model':'old','model':'new','input':'x'}", "new")]
    [InlineData("{'model':'gpt-4','model':null,'input':'x'}", "gpt-4")]
    public void Request_ReturnsModel(string json, string model) => Assert.Equal((model, false), Find(json));

    /// <summary>Content of a string or of a nested object does not belong to the object itself.</summary>
    [Theory]
    [InlineData("{'messages':[{'role':'user','model':'inner'}],'model':'gpt-4'}", "gpt-4")]
    [InlineData("{'model':'gpt-4','messages':[{'model':'inner'}]}", "gpt-4")]
    [InlineData("{'input':'{','model':'gpt-4'}", "gpt-4")]
    [InlineData("{'input':'a]}','model':'gpt-4'}", "gpt-4")]
    [InlineData("{'input':'\\\\','model':'gpt-4'}", "gpt-4")]
    [InlineData("{'input':'say \\'model\\': x','model':'gpt-4'}", "gpt-4")]
    [InlineData("{'input':'model','model':'gpt-4'}", "gpt-4")]
    public void ModelOfRequest_IsDistinguishedFromContent(string json, string model) => Assert.Equal((model, false), Find(json));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{model:'gpt-4','input':'x'}")]
    [InlineData("[{'model':'gpt-4','messages':[]}]")]
    [InlineData("POST {'model':'gpt-4','messages':[]}")]
    [InlineData("'model'")]
    [InlineData("{'model':'gpt-4'}")]
    [InlineData("{'messages':[{'model':'gpt-4'}]}")]
    [InlineData("{'metadata':{'model':'gpt-4'},'input':'x'}")]
    [InlineData("{'input':'model'}")]
    [InlineData("{'messages':[],'model':''}")]
    [InlineData("{'messages':[],'model':null}")]
    [InlineData("{'messages':[],'model':")]
    [InlineData("{'messages':[],'model'")]
    [InlineData("{'messages':[],'model':'gpt-4")]
    [InlineData("{'messages':[],'model':'gpt-4\\")]
    public void TextWithoutRequestedModel_ReturnsNull(string? json) => Assert.Null(Find(json));

    /// <summary>A usage report contains the prompt's number of tokens, and a response names the model that generated it.</summary>
    [Theory]
    [InlineData("{'model':'gpt-4','prompt':0.06}")]
    [InlineData("{'model':'gpt-4','prompt':9}")]
    [InlineData("{'model':'gpt-4','prompt': -1}")]
    [InlineData("{'model':'gpt-4','choices':[],'input':'x'}")]
    [InlineData("{'input':'x','model':'gpt-4','Usage':{}}")]
    [InlineData("{'model':'gpt-4','input':0.03,'output':0.06}")]
    public void AnswerOrPrice_ReturnsNull(string json) => Assert.Null(Find(json));

    [Theory]
    [InlineData("{'session':{'model':'gpt-realtime'}}")]
    [InlineData("{ 'type':'session.update', 'session' : { 'type':'realtime', 'model' : 'gpt-realtime' } }")]
    [InlineData("{'session':{'voice':'marin','model':'gpt-realtime','speed':'1'}}")]
    [InlineData("{'session':{'model':'gpt-realtime','instructions':'Be kind.'}}")]
    public void Session_ReturnsItsModel(string json) => Assert.Equal(("gpt-realtime", true), Find(json));

    [Theory]
    [InlineData("{'session':{'model':''}}")]
    [InlineData("{'session':{'model':1}}")]
    [InlineData("{'session':{'model'")]
    [InlineData("{'session':{'name':'model'}}")]
    [InlineData("{'session':{'voice':'marin'},'model':'gpt-4'}")]
    [InlineData("{'session':{'audio':{'model':'gpt-4'}}}")]
    [InlineData("{'tracing':{'model':'gpt-4'}}")]
    [InlineData("{'session':{},'tracing':{'model':'gpt-4'}}")]
    [InlineData("{'session':{'model':'gpt-realtime'},'object':'x'}")]
    public void SessionWithoutModel_ReturnsNull(string json) => Assert.Null(Find(json));

    [Fact]
    public void RequestWithSession_ReturnsModelOfRequest() =>
        Assert.Equal(("gpt-4", false), Find("{'session':{'model':'gpt-realtime'},'model':'gpt-4','input':'x'}"));

    private static (string Model, bool IsSession)? Find(string? json)
    {
        string? text = json?.Replace('\'', '"');
        return JsonRequestBody.Parse(text) is { } body ? (text!.Substring(body.ModelStart, body.ModelLength), body.IsSession) : null;
    }
}
