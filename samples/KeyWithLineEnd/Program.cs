using System.Net.Http.Headers;

// Broken on purpose: the line break was copied together with the key. The key is fake: it has the right form and is not valid.
using var http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1/") };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "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\n");

Console.WriteLine(await http.GetStringAsync(new Uri("models", UriKind.Relative)));
