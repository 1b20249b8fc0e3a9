using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Tests;

public class ApiKeyReaderSmoke
{
    [Fact]
    public void All()
    {
        foreach (string k in new[] { SyntheticKey.User(), SyntheticKey.Project(), SyntheticKey.Project(20), SyntheticKey.Project(58), SyntheticKey.ServiceAccount(), SyntheticKey.ServiceAccount(46), SyntheticKey.NamedServiceAccount(), SyntheticKey.Admin(), SyntheticKey.None(), SyntheticKey.NoneWithoutWatermark(), SyntheticKey.ClientSecret(), SyntheticKey.Azure() })
        {
            var r = ApiKeyReader.Read(k);
            Assert.True(r.Count == 1 && r[0].Start == 0 && r[0].End == k.Length && r[0].Defects.Count == 0, k);
            r = ApiKeyReader.Read(" " + k + "\n");
            Assert.True(r.Count == 1 && r[0].Start == 1 && r[0].Defects.Count == 2, k);
        }
        foreach (string k in new[] { SyntheticKey.User(), SyntheticKey.Project(), SyntheticKey.Admin()})
        for (int i = 1; i < k.Length; i++)
        {
            var t = k.Insert(i, " ");
            var r = ApiKeyReader.Read(t);
            Assert.True(r.Count == 1 && r[0].Start == 0 && r[0].End == t.Length && r[0].Defects.Count == 1, i + ":" + t);
        }
    }
}
