import type { TrustedKey } from './openpgp.ts';

/**
 * The keys with which GitHub signs commits that are made on its site (https://github.com/web-flow.gpg). A new key of
 * GitHub's is not trusted before it stands here: nothing that a site's owner can set adds to this list.
 */
export const githubKeys: readonly TrustedKey[] = [
	{
		fingerprint: '968479a1aff927e37d1a566bb5690eeebb952194',
		created: 1705428342,
		modulus: [
			'sjfuL4hUDOkEKCq9ANltKxnTKG0ycDmbKNkD6XsG8gbLi96zVuTph61sFwITyjalCMjs3avDKEsaE07qi5LKGoYs',
			'RC_19p8oTgcUfRpGM_6CPUd52HC0WhUKEiaFXzretaKZC1M21gHoaW4E_BCpZ_CbBDatPtJw5VkItIdkPaBpqpYF',
			'c7JMJlWfC3sr-DIO4TerMMme5qGX5JKQ-flO2dl1bqws5Ekn4OM29pTESyaLNnggHO-PRArF9LezgX7RfmKoIyF4',
			'sV7Jtka1Kr1OOzpDrWXgIbwGHp2wt6a_RYWuTcaAVBGvtdTCvVujnEYcL8VQlKzFEehU0mcgv_1aV007a0ZTqqVO',
			'cBjGz986Z_YHqjlwpfKxe_tYADxv6PkBUEwbFRK7sIuCVqIIkLkMjsACJRXv-3b2sVmRqb_8ltvi94Li-8WhyhVR',
			'rGsoZYrUEOV2vj9YkoCklw8kXgm1qLX6gHpqT8kiNuSx4d0nFyOjYHR0q0gWhaI8AH4MWz0xEOmnSLChwkKH65y6',
			'zWt1DnhgxojjitGmFd44hAxgKLmrZDX9qvORKLI9X_ZWgqgB92CyQ-3XEp3tYgoSuakUwcjLyMnkg9DWzZ1TBThq',
			'V8kslrSm9pXabvAFgUCbCbPRZmAXFgBgQNqafiMWgp-qwSByLFFRUTfDlWSrBLAZFss',
		].join(''),
		exponent: 'AQAB',
	},
	{
		fingerprint: '5de3e0509c47ea3cf04a42d34aee18f83afdeb23',
		created: 1502898241,
		expires: 1705435200,
		modulus: [
			's10w7emZ8mlbbnmQEgc4JwJitd6vVK4HIfrCmHiIXcpo7jELWsdeTpJXLZq2baq3uZMD1KLBt_wdv4pLj2BJXB4B',
			'jy-Li-RJukuQv6KM35GM4cEa00kM72I7BOCN-E6OFHRPSgPe8K0IxqM9gce9lgy8lsHLQ9wykLWHh17MF17V8Cn4',
			'0OxcuPgX-SD4e-nQPDSelLY4yyA5SqncS1uGrR3usVhWifl3S1LbAK6GXFwXlgwj2m7lwg7HCXCyUSmVXOtoDmV1',
			'7T36B6r1D6d57iwOGIx_W6YW6zFjH_NdFsc_SU3d78loBqjWNM2wanmaBr_k7hMZUR0_AEhhUvUlQw',
		].join(''),
		exponent: 'AQAB',
	},
];
