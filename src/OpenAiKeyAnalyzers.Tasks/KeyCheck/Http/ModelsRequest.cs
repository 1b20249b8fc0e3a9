using System.Net;
using System.Net.Http.Headers;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

/// <summary>
/// Requests the list of models, which is free of charge, with the header in which programs send the key: a check with another header would
/// succeed where they fail.
/// </summary>
internal sealed class ModelsRequest : IDisposable
{
    /// <summary>
    /// The maximum number of bytes of a response that are read. The longest lists (hundreds of models of many providers) have half a
    /// megabyte.
    /// </summary>
    internal const int MaxBodyLength = 4 * 1024 * 1024;

    private const int BlockLength = 16 * 1024;

    private readonly CheckBaseUrl _baseUrl;
    private readonly ValidatedKey _key;
    private readonly OrganizationHeaders _organizationHeaders;
    private readonly TimeSpan _timeout;
    private readonly MachineEnvironment _environment;
    private readonly HttpClient _client;

    internal ModelsRequest(CheckBaseUrl address, ValidatedKey key, OrganizationHeaders owner, TimeSpan timeout,
        MachineEnvironment surroundings)
    {
        (_baseUrl, _key, _organizationHeaders, _timeout, _environment) = (address, key, owner, timeout, surroundings);
#pragma warning disable CA5399 // Revocation lists are often out of reach through a company's proxy; programs do not ask for them either.
        _client = new HttpClient(surroundings.Transport(CreateHandler())) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore CA5399
    }

    /// <summary>Gets a value indicating whether the key is sent in the header of Azure OpenAI's clients.</summary>
    internal bool UsesApiKeyHeader { get; init; }

    /// <summary>Gets the proxy for requests to the URL; <see langword="null"/> if there is none.</summary>
    internal Uri? ProxyInUse
    {
        get
        {
            IWebProxy? proxy = _environment.Proxy ?? WebRequest.DefaultWebProxy;
            Uri? uri = IsDirect || proxy is null || proxy.IsBypassed(_baseUrl.ModelsUrl) ? null : proxy.GetProxy(_baseUrl.ModelsUrl);
            return uri == _baseUrl.ModelsUrl ? null : uri;
        }
    }

    // A proxy would receive a request to http:// unencrypted, with the key in clear text.
    private bool IsDirect => _baseUrl.Destination == Destination.Loopback;

    /// <summary>Sends the request and returns the server's response; the second one if <see cref="RetryPolicy"/> allows a retry.</summary>
    /// <exception cref="Exception">An exception that <see cref="NetworkFailure"/> recognizes, or that of the cancellation.</exception>
    internal async Task<ServerResponse> SendAsync(CancellationToken cancellation)
    {
        ServerResponse answer = await SendOnceAsync(_baseUrl.ModelsUrl, body: null, cancellation).ConfigureAwait(false);
        if (RetryPolicy.FindDelay(answer) is { } delay)
        {
            await _environment.Delay(delay, cancellation).ConfigureAwait(false);
            answer = await SendOnceAsync(_baseUrl.ModelsUrl, body: null, cancellation).ConfigureAwait(false);
        }

        return answer;
    }

    /// <summary>Sends another request to the same server, without retries.</summary>
    /// <param name="path">The path, relative to the base URL, and the query.</param>
    /// <param name="body">The body of a POST request; <see langword="null"/> for a GET request.</param>
    /// <param name="cancellation">The token that cancels the request.</param>
    internal Task<ServerResponse> SendAsync(string path, string? body, CancellationToken cancellation) =>
        SendOnceAsync(_baseUrl.GetUrl(path), body, cancellation);

    public void Dispose() => _client.Dispose();

    private async Task<ServerResponse> SendOnceAsync(Uri url, string? body, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_timeout);
        try
        {
            using HttpRequestMessage message = CreateMessage(url, body);
            using HttpResponseMessage response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token)
                .ConfigureAwait(false);

            // .NET Framework does not cancel reading a body.
            using CancellationTokenRegistration registration = limit.Token.Register(response.Dispose);
            return await ReadAsync(response, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (limit.IsCancellationRequested && exception is not OperationCanceledException)
        {
            throw new OperationCanceledException(message: null, exception, limit.Token);
        }
    }

    private HttpRequestMessage CreateMessage(Uri url, string? body)
    {
        var message = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, url);
        if (body is not null)
        {
            message.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        }

        if (UsesApiKeyHeader)
        {
            message.Headers.Add("api-key", _key.Text);
        }
        else
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key.Text);
        }

        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.UserAgent.Add(
            new ProductInfoHeaderValue("OpenAiKeyAnalyzers", typeof(ModelsRequest).Assembly.GetName().Version.ToString(3)));
        if (_organizationHeaders.Organization is { } organization)
        {
            message.Headers.Add("OpenAI-Organization", organization);
        }

        if (_organizationHeaders.Project is { } project)
        {
            message.Headers.Add("OpenAI-Project", project);
        }

        return message;
    }

    private HttpClientHandler CreateHandler()
    {
        var handler = new HttpClientHandler
        {
            // The key is sent only to the configured server, and not to the target of a redirect.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !IsDirect,
        };
        if (_environment.Proxy is { } proxy)
        {
            handler.Proxy = proxy;
        }
        else
        {
            // As in browsers, the user's credentials are used for company proxies that require authentication.
            handler.DefaultProxyCredentials = CredentialCache.DefaultCredentials;
        }

        return handler;
    }

    private static async Task<ServerResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        byte[] block = new byte[BlockLength];
        int count;
        while (body.Length <= MaxBodyLength
            && (count = await stream.ReadAsync(block, 0, block.Length, cancellation).ConfigureAwait(false)) > 0)
        {
            body.Write(block, 0, count);
        }

        return new ServerResponse
        {
            Status = (int)response.StatusCode,
            MediaType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? string.Empty,
            Body = body.ToArray(),
            IsTruncated = body.Length > MaxBodyLength,
            RetryAfter = FindRetryAfter(response),
            Location = response.Headers.Location,
        };
    }

    // A date is compared with the server's own clock.
    private static TimeSpan? FindRetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date - response.Headers.Date);
}
